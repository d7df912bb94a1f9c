import { type Lps, lps } from '../imaging/spaces.ts';
import { add, scale, subtract } from '../imaging/vector.ts';
import { squared } from './across.ts';
import type { Ellipse } from './ellipse-voxels.ts';

/** The ellipse with one axis from end to end and the end of the other at `side`, brought square to the first. */
export function ellipseOf(from: Lps, to: Lps, side: Lps): Ellipse {
  const centre = lps(...scale(add(from, to), 0.5));
  const end = squared([from, to], centre, side);
  return { centre, semiAxes: [subtract(to, centre), subtract(end, centre)] };
}

const PIECES = 64;

/** The ellipse's outline as a closed chain of positions. */
export function outlineOf({ centre, semiAxes: [u, v] }: Ellipse): readonly Lps[] {
  return Array.from({ length: PIECES }, (_, piece) => {
    const angle = (2 * Math.PI * piece) / PIECES;
    return lps(...add(centre, add(scale(u, Math.cos(angle)), scale(v, Math.sin(angle)))));
  });
}

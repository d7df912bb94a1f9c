import type { Triple } from '../../imaging/vector.ts';
import { type BrickBounds, boundedEdge, cubeReaches } from './bounds.ts';

/** A box in texture coordinates, outside which a mode shows nothing; its ends are equal where it never does. */
export interface TextureBox {
  readonly low: Triple;
  readonly high: Triple;
}

export const wholeBox: TextureBox = { low: [0, 0, 0], high: [1, 1, 1] };

/** The smallest box round bricks that come one by one. */
export interface GrowingBox {
  add(a: number, b: number, c: number): void;
  /** In texture coordinates. */
  box(bricksPerTexture: Triple): TextureBox;
}

export function growingBox(): GrowingBox {
  let [lowA, lowB, lowC] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let [highA, highB, highC] = [0, 0, 0];
  return {
    add(a, b, c) {
      if (a < lowA) lowA = a;
      if (b < lowB) lowB = b;
      if (c < lowC) lowC = c;
      if (a >= highA) highA = a + 1;
      if (b >= highB) highB = b + 1;
      if (c >= highC) highC = c + 1;
    },
    box([perA, perB, perC]) {
      if (highA === 0) return { low: [0, 0, 0], high: [0, 0, 0] };
      return {
        low: [lowA / perA, lowB / perB, lowC / perC],
        // The last bricks may reach past the volume.
        high: [Math.min(1, highA / perA), Math.min(1, highB / perB), Math.min(1, highC / perC)],
      };
    },
  };
}

/** The box round all bricks that may hold a value beyond `hu`. */
export function boxBeyond(
  { counts: [nx, ny, nz], words, range: [nearest, furthest] }: BrickBounds,
  bricksPerTexture: Triple,
  hu: number,
): TextureBox {
  const limit = ((hu - nearest) / (furthest - nearest)) * 65535;
  const grown = growingBox();
  for (let c = 0, i = 0; c < nz; c++)
    for (let b = 0; b < ny; b++)
      for (let a = 0; a < nx; a++, i += cubeReaches.length) if (words[i]! > limit) grown.add(a, b, c);
  const [perA, perB, perC] = bricksPerTexture;
  return grown.box([perA / boundedEdge, perB / boundedEdge, perC / boundedEdge]);
}

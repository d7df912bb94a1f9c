import { eachAxis } from '../../../imaging/vector.ts';
import type { Bounds, Solid } from '../../solid.ts';

/** Several solids as one with filleted meeting edges, in a bone's own millimetres. Far off, a lower bound. */
export function blend(solids: readonly Solid[], blendMm: number): Solid {
  const boxes = Float64Array.from(solids.flatMap(({ bounds }) => [...bounds.min, ...bounds.max]));
  return {
    bounds: hullOf(solids.map(({ bounds }) => bounds)),
    distance(x, y, z) {
      let d = 12;
      for (let n = 0, at = 0; n < solids.length; n++, at += 6) {
        const feel = d + blendMm;
        if (x < boxes[at]! - feel || x > boxes[at + 3]! + feel) continue;
        if (y < boxes[at + 1]! - feel || y > boxes[at + 4]! + feel) continue;
        if (z < boxes[at + 2]! - feel || z > boxes[at + 5]! + feel) continue;
        const e = solids[n]!.distance(x, y, z);
        const h = Math.max(blendMm - Math.abs(d - e), 0);
        d = Math.min(d, e) - (h * h * 0.25) / blendMm;
      }
      return d;
    },
  };
}

export function hullOf(all: readonly Bounds[]): Bounds {
  const end = (pick: typeof Math.min, side: 'min' | 'max') =>
    eachAxis((k) => all.reduce((m, b) => pick(m, b[side][k]!), all[0]![side][k]!));
  return { min: end(Math.min, 'min'), max: end(Math.max, 'max') };
}

import { eachAxis } from '../../imaging/vector.ts';
import { type Bounds, grow, type Solid } from '../solid.ts';
import { membersNear } from './members-near.ts';

/** Farther out than this, mm, a lower bound of the distance is as good as the distance. */
const farMm = 16;

/** What lies in any of the solids; with `blendMm` their meeting edges are filleted over that width. */
export function union(solids: readonly Solid[], blendMm = 0): Solid {
  const reach = blendMm + farMm;
  const membersAt = membersNear(solids, reach);
  return {
    bounds: grow(hull(solids.map((solid) => solid.bounds)), blendMm / 2),
    distance(x, y, z) {
      const members = membersAt(x, y, z);
      let d = reach;
      for (let n = 0; n < members.length; n++) {
        const member = members[n]!;
        const { min, max } = member.bounds;
        const feel = d + blendMm;
        if (x < min[0] - feel || x > max[0] + feel || y < min[1] - feel || y > max[1] + feel) continue;
        d = smoothMin(d, member.distance(x, y, z), blendMm);
      }
      return d;
    },
  };
}

/** What lies in every one of the solids; put the cheapest first. */
export function intersection(...solids: readonly Solid[]): Solid {
  const min = eachAxis((k) => Math.max(...solids.map((s) => s.bounds.min[k])));
  const max = eachAxis((k) => Math.min(...solids.map((s) => s.bounds.max[k])));
  return {
    bounds: { min, max },
    distance(x, y, z) {
      let d = Number.NEGATIVE_INFINITY;
      // An iterator would be garbage for each of millions of calls.
      for (let n = 0; n < solids.length; n++) {
        d = Math.max(d, solids[n]!.distance(x, y, z));
        if (d > farMm) return d;
      }
      return d;
    },
  };
}

/** `body` without what lies in `tool`. */
export function subtraction(body: Solid, tool: Solid): Solid {
  return {
    bounds: body.bounds,
    distance(x, y, z) {
      const d = body.distance(x, y, z);
      return d > farMm ? d : Math.max(d, -tool.distance(x, y, z));
    },
  };
}

/** The solid with its surface moved outwards (inwards when negative). */
export function inflate(solid: Solid, byMm: number): Solid {
  return {
    bounds: grow(solid.bounds, Math.max(0, byMm)),
    distance: (x, y, z) => solid.distance(x, y, z) - byMm,
  };
}

/** The solid with its surface moved outwards by `outwardsMm(x, y, z)`, which stays within ±`limitMm`. */
export function displace(
  solid: Solid,
  limitMm: number,
  outwardsMm: (x: number, y: number, z: number) => number,
): Solid {
  return {
    bounds: grow(solid.bounds, limitMm),
    distance(x, y, z) {
      const d = solid.distance(x, y, z);
      return Math.abs(d) > limitMm + 12 ? d : d - outwardsMm(x, y, z);
    },
  };
}

/** Polynomial smooth minimum (Quilez): the fillet is at most `k`/4 thick. */
function smoothMin(a: number, b: number, k: number): number {
  const apart = Math.abs(a - b);
  const least = a < b ? a : b;
  if (apart >= k) return least;
  const h = (k - apart) / k;
  return least - h * h * k * 0.25;
}

function hull(all: readonly Bounds[]): Bounds {
  const extent = (pick: typeof Math.min, end: 'min' | 'max') =>
    eachAxis((k) => all.reduce((m, b) => pick(m, b[end][k]!), all[0]![end][k]!));
  return { min: extent(Math.min, 'min'), max: extent(Math.max, 'max') };
}

import type { Random } from '../../../base/random.ts';
import { distance, type Triple } from '../../../imaging/vector.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { smoothPath, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { createGut, type GutPath, type GutPlace } from './bowel-loop.ts';

/** Loops of jejunum and ileum that fill what other organs leave free. */
export interface SmallBowel {
  readonly solid: Solid;
  /** Bends of the loops, which the vessels of the mesentery run to. */
  readonly bends: readonly Triple[];
  readonly layers: readonly Layer[];
}

const spacingMm = 23.5;

/** `free` tells how far a point is from the nearest organ or wall, mm. */
export function createSmallBowel(plan: AbdomenPlan, free: (at: Triple) => number): SmallBowel {
  const { tissue } = plan;
  const chance = plan.random.fork('small bowel');
  const points = freePlaces(chance.fork('places'), free);
  const paths = threaded(points, chance.fork('thread')).map((line) => radii(line, free, chance));
  const gut = createGut(paths, 1.1, 7);
  const uneven = createNoiseField(chance.fork('uneven'), 9);
  const fullness = createNoiseField(chance.fork('fullness'), 26);
  const rough = (_place: GutPlace, x: number, y: number, z: number) => 1.1 * uneven(x, y, z);
  const solid = gut.solid(0, rough);
  const lumen = gut.solid(-2.1, (place, x, y, z) => {
    const outer = rough(place, x, y, z);
    // Some stretches are squeezed shut; jejunum, on the left above, is feathered by its folds.
    const squeeze = Math.max(0, 3.5 + 13 * fullness(place.along, 31 * place.path, 11));
    const jejunal = Math.min(1, Math.max(0, (x + z * 0.7 + 40) / 60));
    const ridge = Math.cos((place.along * 2 * Math.PI) / 6.5 + uneven(x, y, z));
    return outer + squeeze + jejunal * 2.4 * Math.max(0, ridge + 0.1);
  });
  return {
    solid,
    bends: points,
    layers: [
      ...fill(tissue.bowelWall, solid),
      ...fill(tissue.bowelFluid, lumen),
      ...fill(tissue.gas, gasPockets(lumen, gut.at, paths, chance.fork('gas'))),
    ],
  };
}

/** Jittered close packing of places with room for a loop. */
function freePlaces(chance: Random, free: (at: Triple) => number): Triple[] {
  const places: Triple[] = [];
  const rows = spacingMm * 0.866;
  for (let k = 0; k * rows < 230; k++)
    for (let j = 0; j * rows < 110; j++)
      for (let i = -5; i <= 5; i++) {
        const jitter = () => chance.between(-4.5, 4.5);
        const at: Triple = [
          (i + ((j + k) % 2) / 2) * spacingMm + jitter(),
          -92 + j * rows + jitter(),
          -168 + k * rows + jitter(),
        ];
        if (chance.uniform() < 0.04 || free(at) < 8.4) continue;
        places.push(at);
      }
  return places;
}

/** Strings the places into long loops: always on to a neighbour that has the fewest others left. */
function threaded(places: readonly Triple[], chance: Random): Triple[][] {
  const left = new Set(places.keys());
  const neighbours = places.map((a) =>
    places.flatMap((b, k) => (b !== a && distance(a, b) < spacingMm * 1.5 ? [k] : [])),
  );
  const lines: Triple[][] = [];
  while (left.size > 0) {
    let here = [...left].reduce((a, b) => (places[b]![2] > places[a]![2] ? b : a));
    const line: Triple[] = [];
    for (;;) {
      left.delete(here);
      line.push(places[here]!);
      const open = neighbours[here]!.filter((k) => left.has(k));
      if (open.length === 0) break;
      const cost = (k: number) =>
        neighbours[k]!.filter((n) => left.has(n)).length + chance.between(0, 2.5) - 0.01 * places[k]![2];
      const ranked = open.map((k) => ({ k, cost: cost(k) })).sort((a, b) => a.cost - b.cost);
      here = ranked[0]!.k;
    }
    if (line.length >= 3) lines.push(line);
  }
  return lines;
}

function radii(line: readonly Triple[], free: (at: Triple) => number, chance: Random): GutPath {
  return smoothPath(
    line.map((at, k): Waypoint => {
      const end = k === 0 || k === line.length - 1;
      const wide = at[0] + at[2] * 0.7 > -20 ? 14.4 : 12.6;
      return [...at, Math.min(free(at) + 0.5, end ? 8 : wide + chance.between(-2.2, 1.6))];
    }),
    4,
  );
}

/** Gas gathers where a loop comes foremost. */
function gasPockets(
  lumen: Solid,
  at: (x: number, y: number, z: number) => GutPlace,
  paths: readonly GutPath[],
  chance: Random,
): Solid {
  const pockets = paths.flatMap((path, p) => {
    let along = 0;
    return path.flatMap((point, k) => {
      const next = path[k + 1];
      const here = along;
      if (next) along += Math.hypot(next[0] - point[0], next[1] - point[1], next[2] - point[2]);
      const foremost = (path[k - 1]?.[1] ?? -1e3) > point[1] && (next?.[1] ?? -1e3) > point[1];
      if (!foremost || point[1] > -48 || chance.uniform() > 0.4) return [];
      return [{ path: p, along: here, levelY: point[1] + chance.between(-7, 3) }];
    });
  });
  return {
    bounds: { min: lumen.bounds.min, max: [lumen.bounds.max[0], -40, lumen.bounds.max[2]] },
    distance(x, y, z) {
      const d = lumen.distance(x, y, z);
      if (d > 2) return d;
      const place = at(x, y, z);
      const pocket = pockets.find(
        ({ path, along }) => path === place.path && Math.abs(along - place.along) < 26,
      );
      return pocket ? Math.max(d, y - pocket.levelY) : 12;
    },
  };
}

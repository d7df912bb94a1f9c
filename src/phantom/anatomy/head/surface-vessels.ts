import type { Random } from '../../../base/random.ts';
import { add, cross, dot, normalize, scale, subtract, type Triple } from '../../../imaging/vector.ts';
import type { Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';

/** Where a vessel comes to the brain's surface, which way it goes, how thick it is and how far it runs. */
export interface SurfaceRoot {
  readonly at: Triple;
  readonly towards: Triple;
  readonly radiusMm: number;
  readonly lengthMm: number;
}

const stepMm = 3;

/** Branches that wander and fork over the inner side of the skull, `depthMm` inside it. */
export function surfaceVessels(
  cavity: Solid,
  roots: readonly SurfaceRoot[],
  depthMm: number,
  random: Random,
): Waypoint[][] {
  const paths: Waypoint[][] = [];
  const walk = (root: SurfaceRoot, name: string) => {
    const chance = random.fork(name);
    let at = root.at;
    let course = normalize(root.towards);
    const path: Waypoint[] = [[...at, root.radiusMm]];
    let turn = 0;
    for (let run = stepMm, n = 0; run < root.lengthMm; run += stepMm, n++) {
      const normal = slopeOf(cavity, at);
      turn = 0.7 * turn + 0.16 * chance.normal();
      course = normalize(add(course, scale(cross(normal, course), turn)));
      course = normalize(subtract(course, scale(normal, dot(course, normal))));
      const next = add(at, scale(course, stepMm));
      // In and out of the sulci as it goes.
      const depth = depthMm + 1.3 + 1.3 * Math.sin(n * 0.9 + chance.between(0, 0.6));
      at = add(next, scale(slopeOf(cavity, next), -(cavity.distance(...next) + depth)));
      if (at[2] < 20) break;
      const left = 1 - run / root.lengthMm;
      const radius = root.radiusMm * (0.5 + 0.5 * left);
      path.push([...at, radius]);
      if (n > 3 && chance.uniform() < 0.13 && radius > 0.42 && run < 0.75 * root.lengthMm) {
        const aside = cross(normal, course);
        const side = chance.uniform() < 0.5 ? 1 : -1;
        walk(
          {
            at,
            towards: add(course, scale(aside, side * 0.9)),
            radiusMm: radius * 0.8,
            lengthMm: (root.lengthMm - run) * 0.8,
          },
          `${name}/${n}`,
        );
      }
    }
    paths.push(path);
  };
  for (const [k, root] of roots.entries()) walk(root, `root ${k}`);
  return paths;
}

function slopeOf(solid: Solid, [x, y, z]: Triple): Triple {
  const h = 2.5;
  return normalize([
    solid.distance(x + h, y, z) - solid.distance(x - h, y, z),
    solid.distance(x, y + h, z) - solid.distance(x, y - h, z),
    solid.distance(x, y, z + h) - solid.distance(x, y, z - h) + 1e-9,
  ]);
}

import type { Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import { smoothPath, tube, type Waypoint } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { type Artery, createArteries, type Narrowing } from './arteries.ts';
import { type HeadPlan, sides } from './head-plan.ts';
import { shifted } from './mass-effect.ts';
import { type SurfaceRoot, surfaceVessels } from './surface-vessels.ts';

/** Arteries and veins of head and neck. */
export interface HeadVessels {
  readonly arteries: readonly Artery[];
  /** Large arteries and veins of the neck and skull base, which lie in soft tissue and bone. */
  readonly neckLayers: readonly Layer[];
  /** Vessels within the skull, painted over the brain. */
  readonly brainLayers: readonly Layer[];
  /** A place in the superior sagittal sinus, where it runs down at the back. */
  readonly sagittalSinusAt: Triple;
}

export function createHeadVessels(plan: HeadPlan, narrowings: readonly Narrowing[]): HeadVessels {
  const { tissue, cavity, massEffect } = plan;
  const random = plan.random.fork('vessels');
  const arteries = createArteries(random.fork('arteries'), narrowings);
  const moved = (solids: readonly Solid[]) => solids.map((solid) => shifted(solid, massEffect));
  const branches = surfaceVessels(cavity, surfaceRoots(), 1.6, random.fork('surface'));
  const cerebral = /^(mca|aca)/;
  const veins = jugulars();
  return {
    arteries,
    sagittalSinusAt: [0.4, backOf(cavity, 44), 44],
    neckLayers: [
      ...fill(tissue.vein, ...veins.flatMap((path) => tube(path))),
      ...fill(
        tissue.artery,
        ...arteries.filter(({ name }) => !cerebral.test(name)).flatMap(({ path }) => tube(path)),
      ),
    ],
    brainLayers: [
      ...fill(tissue.vein, ...sinuses(cavity)),
      ...fill(tissue.vein, ...moved(deepVeins().flatMap((path) => tube(path)))),
      ...fill(
        tissue.artery,
        ...moved(arteries.filter(({ name }) => cerebral.test(name)).flatMap(({ path }) => tube(path))),
      ),
      // Below the cavity's floor the carotids run in bone, where they were painted before the skull.
      ...fill(
        tissue.artery,
        ...arteries
          .filter(({ name }) => !cerebral.test(name))
          .flatMap(({ path }) => tube(path.filter(([, , z]) => z > -32))),
      ),
      ...(plan.phase === 'none' ? [] : fill(tissue.artery, ...moved(branches.flatMap((path) => tube(path))))),
    ],
  };
}

/** Where the cerebral arteries come to the surface. */
function surfaceRoots(): SurfaceRoot[] {
  return sides.flatMap((s): SurfaceRoot[] => [
    { at: [s * 58, 4, 50], towards: [0, 0.1, 1], radiusMm: 0.8, lengthMm: 70 },
    { at: [s * 56, -4, 50], towards: [0, -0.5, 1], radiusMm: 0.75, lengthMm: 60 },
    { at: [s * 54, -24, 44], towards: [0, -0.8, 0.8], radiusMm: 0.7, lengthMm: 55 },
    { at: [s * 58, 22, 48], towards: [0, 0.8, 0.7], radiusMm: 0.8, lengthMm: 60 },
    { at: [s * 58, 22, 48], towards: [0, 1, -0.2], radiusMm: 0.7, lengthMm: 50 },
    { at: [s * 60, -20, 24], towards: [0, 0.8, -0.4], radiusMm: 0.65, lengthMm: 40 },
    { at: [s * 60, -2, 30], towards: [0, 0.7, -0.6], radiusMm: 0.6, lengthMm: 40 },
  ]);
}

/** Internal jugular, from the bulb under the ear to the arch's side, and the external one. */
function jugulars(): (readonly Waypoint[])[] {
  return sides.flatMap((s) => {
    const k = s > 0 ? 0.88 : 1.12;
    const left = s > 0;
    return [
      smoothPath([
        [s * 30, 8, -14, 5 * k],
        [s * 31, 6, -26, 4.5 * k],
        [s * 35, 3, -50, 5 * k],
        [s * 38, -5, -80, 5.5 * k],
        [s * 37, -14, -110, 6 * k],
        [s * 34, -18, -140, 6.5 * k],
        [s * 32, -20, -170, 7 * k],
        [s * 28, -24, -200, 7 * k],
        ...(left
          ? ([
              [18, -38, -222, 6],
              [-10, -44, -232, 6.5],
            ] as Waypoint[])
          : ([
              [-27, -34, -226, 7.5],
              [-28, -36, -262, 9],
            ] as Waypoint[])),
      ]),
      smoothPath([
        [s * 54, 6, -50, 1.4],
        [s * 55, 2, -90, 1.5],
        [s * 51, -6, -130, 1.7],
        [s * 46, -12, -170, 2.2],
        [s * 36, -16, -196, 2.4],
      ]),
    ];
  });
}

/** Galen's vein with its tributaries, and the straight sinus. */
function deepVeins(): (readonly Waypoint[])[] {
  return [
    ...sides.map((s) =>
      smoothPath([
        [s * 2.5, -8, 52, 0.7],
        [s * 2, 6, 52, 0.8],
        [s * 1.8, 18, 50, 0.9],
        [0, 27, 47, 1.4],
      ]),
    ),
    smoothPath([
      [0, 27, 47, 1.5],
      [0, 31, 50, 1.9],
      [0, 36, 48, 1.9],
    ]),
    ...sides.map((s) =>
      smoothPath([
        [s * 10, -8, 27, 0.6],
        [s * 18, 6, 30, 0.8],
        [s * 14, 20, 38, 0.9],
        [s * 2, 28, 46, 1],
      ]),
    ),
  ];
}

/** Superior sagittal, straight, transverse and sigmoid sinuses against the skull. */
function sinuses(cavity: Solid): Solid[] {
  const ceiling = (y: number): number => {
    let z = 128;
    while (z > 20 && cavity.distance(0, y, z) > -1.2) z -= 0.5;
    return z;
  };
  const crest: Waypoint[] = [];
  for (let y = -66; y <= 70; y += 6) crest.push([0.4, y, ceiling(y), 1.6 + (1.8 * (y + 66)) / 136]);
  const back = (z: number) => backOf(cavity, z);
  for (let z = 60; z >= 16; z -= 8) crest.push([0.4, back(z), z, 3.5]);
  const beside = (s: 1 | -1): Solid[] => {
    const wide = s > 0 ? 0.75 : 1.1;
    const path: Waypoint[] = [[0, back(14) - 1, 15, 3 * wide]];
    // Each side arches up to a height of its own.
    const arch = s > 0 ? 3 : 5.5;
    for (const [angle, z] of [
      [14, 15 + 0.5 * arch],
      [28, 15 + arch],
      [42, 15 + arch],
      [54, 14 + 0.7 * arch],
      [64, 12],
    ] as const) {
      const turn = (angle * Math.PI) / 180;
      let r = 70;
      while (r > 10 && cavity.distance(s * r * Math.sin(turn), 22 + r * Math.cos(turn), z) > -0.4) r -= 0.5;
      path.push([s * r * Math.sin(turn), 22 + r * Math.cos(turn), z, 2.9 * wide]);
    }
    path.push(
      [s * 50, 27, 4, 4 * wide],
      [s * 45, 25, -6, 4.2 * wide],
      [s * 37, 16, -12, 4.5 * wide],
      [s * 30, 8, -14, 5 * wide],
    );
    return tube(smoothPath(path, 3));
  };
  return [
    union(tube(smoothPath(crest, 4)), 1),
    union([...beside(1), ...beside(-1)], 1),
    ...tube(
      smoothPath([
        [0, 36, 48, 1.9],
        [0, 56, 34, 2.2],
        [0, back(15) - 1, 16, 2.8],
      ]),
    ),
    ...sides.flatMap((s) =>
      tube(
        smoothPath([
          [s * 10, -30, 17, 2.6],
          [s * 13, -20, 14, 3.4],
          [s * 14, -13, 12, 3],
        ]),
      ),
    ),
  ];
}

/** How far back the midline of the cavity reaches at a height, less a little, mm. */
function backOf(cavity: Solid, z: number): number {
  let y = 95;
  while (y > 20 && cavity.distance(0, y, z) > -1.2) y -= 0.5;
  return y;
}

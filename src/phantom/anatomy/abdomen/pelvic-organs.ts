import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { everywhere, type Solid } from '../../solid.ts';
import type { AbdomenPlan } from './abdomen-plan.ts';
import { sides } from './abdomen-plan.ts';
import { mirrored, outlineLoft } from './outline-loft.ts';
import { ribbonLoft } from './ribbon-loft.ts';

/** Bladder and the glands under and behind it. */
export interface PelvicOrgans {
  readonly bladder: Solid;
  readonly layers: readonly Layer[];
}

export function createPelvicOrgans(plan: AbdomenPlan): PelvicOrgans {
  const { tissue, uneven } = plan;
  const f = plan.random.fork('bladder').between(0.82, 1.1);
  // biome-ignore format: a table of half outlines, front to back
  const bladder = outlineLoft(
    [
      { z: -200, half: [[0, -42], [12, -40], [20, -30], [16, -18], [0, -14]] },
      { z: -186, half: [[0, -58], [20 * f, -54], [34 * f, -34], [26 * f, -10], [0, -4]] },
      { z: -168, half: [[0, -70], [26 * f, -66], [44 * f, -36], [32 * f, -4], [0, 2]] },
      { z: -150, half: [[0, -72], [26 * f, -66], [38 * f, -40], [26 * f, -12], [0, -8]] },
      { z: -136 + 14 * (f - 1), half: [[0, -66], [14, -60], [20, -44], [12, -28], [0, -26]] },
    ].map(({ z, half }) => ({ z, points: mirrored(half as [number, number][]) })),
    { capMm: [6, 8], uneven: { mm: 2.5, field: uneven } },
  );
  const urine = inflate(bladder, -2.8);
  // Excreted contrast is heavier than urine and lies behind.
  const layered: Solid = { bounds: everywhere, distance: (_x, y) => -26 - y };
  const vesicles = sides.map((side) =>
    ribbonLoft(
      [
        {
          z: -190,
          line: [
            [4, 5, 4],
            [14, 5, 5],
            [26, 2, 4.4],
            [36, -2, 2],
          ],
        },
        {
          z: -180,
          line: [
            [6, 6, 2],
            [18, 6, 4],
            [30, 3, 4],
            [40, -1, 1.4],
          ],
        },
      ],
      { side, capMm: [5, 5] },
    ),
  );
  return {
    bladder,
    layers: [
      ...fill(tissue.prostate, ...vesicles),
      ...fill(tissue.prostate, ellipsoid([0, -24, -211], [23, 17, 16])),
      ...fill(tissue.muscle, ellipsoid([0, -26, -236], [9, 10, 14])),
      ...fill(tissue.muscle, bladder),
      ...fill(tissue.bladder, urine),
      ...(plan.phase === 'delayed' ? fill({ hu: 310 }, intersection(urine, layered)) : []),
    ],
  };
}

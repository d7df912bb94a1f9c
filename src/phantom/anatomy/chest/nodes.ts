import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import type { ChestPlan } from './chest-plan.ts';

/** Where normal mediastinal and hilar lymph nodes lie (stations of the IASLC map): x, y, z, mm. */
// biome-ignore format: a table
const stations = [
  [-16, -8, 34], [-20, -14, 12], [-15, -12, 2], [14, -8, 4], [18, -16, -2], [24, -14, 4], [2, 12, -14], [-6, 10, -18],
  [8, 11, -20], [-40, 2, -20], [44, 2, -18], [-2, -48, 20], [8, -46, 30], [14, -42, 8], [-96, 0, 50], [102, 4, 46],
  [-108, 10, 34], [112, 6, 38], [-92, -18, 56], [94, -16, 58],
] as const;

/** Small normal lymph nodes with a fatty hilum now and then, and strands of thymus in the fat behind the sternum. */
export function nodeLayers({ random, tissue }: ChestPlan): Layer[] {
  const chance = random.fork('nodes');
  const uneven = createNoiseField(chance.fork('strands'), 5);
  const nodes = stations.map(([x, y, z]) => {
    const at = [x + chance.between(-2, 2), y + chance.between(-2, 2), z + chance.between(-2, 2)] as const;
    return { at, short: chance.between(1.6, 3.1), long: chance.between(3.2, 5.6) };
  });
  const thymus = displace(ellipsoid([2, -55, 14], [9, 4, 20]), 4, (x, y, z) => 4 * uneven(x, y, z) - 2);
  return [
    ...fill(tissue.thymus, thymus),
    ...nodes.flatMap(({ at, short, long }) => [
      ...fill(tissue.node, ellipsoid(at, [short, long, long * 0.9])),
      ...(short > 2.4
        ? fill(tissue.mediastinalFat, ellipsoid(at, [short * 0.4, long * 0.45, long * 0.4]))
        : []),
    ]),
  ];
}

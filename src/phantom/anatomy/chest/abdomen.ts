import type { Random } from '../../../base/random.ts';
import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer } from '../../scene.ts';
import { displace, inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import { sampled } from '../../shapes/sampled.ts';
import { everywhere, type Solid } from '../../solid.ts';
import { organTree } from '../../trees/organ-tree.ts';
import { treeSolids } from '../../trees/tree-solids.ts';
import type { ChestPlan } from './chest-plan.ts';

/** What pushes up from below: the domes, which bound the lungs, and the organs in them. */
export interface Abdomen {
  /** Everything under the diaphragm, muscle included. */
  readonly domes: Solid;
  readonly layers: readonly Layer[];
}

const diaphragmMm = 2.6;

export function createAbdomen(plan: ChestPlan): Abdomen {
  const { random, thorax, tissue } = plan;
  const chance = random.fork('abdomen');
  const lift = chance.between(-5, 4);
  const uneven = createNoiseField(chance.fork('domes'), 30);
  const right = ellipsoid([-62, -12, -222 + lift], [78, 93, 116]);
  const left = ellipsoid([64, -10, -226 + lift], [75, 90, 108]);
  const centre = ellipsoid([2, -42, -231 + lift], [84, 72, 108]);
  const rough = displace(union([right, left, centre], 18), 2, (x, y, z) => 2 * uneven(x, y, z));
  const domes = sampled(rough, 2);
  const cavity = intersection(inflate(domes, -diaphragmMm), inflate(thorax.pleura, -1));
  const within = (solid: Solid) => intersection(solid, inflate(cavity, 0.6));

  const liver = within(
    displace(
      union(
        [ellipsoid([-66, -10, -206 + lift], [82, 96, 106]), ellipsoid([6, -52, -178 + lift], [58, 36, 56])],
        30,
      ),
      2,
      (x, y, z) => 2 * uneven(y, z, x),
    ),
  );
  const spleen = within(ellipsoid([97, 38, -176 + lift], [33, 44, 54]));
  const folds = createNoiseField(chance.fork('folds'), 9);
  const stomach = within(
    displace(
      union(
        [
          ellipsoid([62, 14, -160 + lift], [38, 40, 38]),
          ellipsoid([56, -10, -176 + lift], [32, 42, 40]),
          ellipsoid([44, -40, -198 + lift], [27, 26, 36]),
        ],
        20,
      ),
      5,
      (x, y, z) => 5 * uneven(1.4 * z, 1.4 * x, 1.4 * y),
    ),
  );
  const lumen = displace(inflate(stomach, -4), 2.4, (x, y, z) => 2.4 * folds(x, y, z));
  // Supine: gas rises to the front, and the fluid's surface is level.
  const gas = intersection(lumen, { bounds: everywhere, distance: (_x, y) => y + 14 });
  const colon = within(
    union(
      [ellipsoid([92, -36, -192 + lift], [20, 22, 26]), ellipsoid([66, -64, -206 + lift], [26, 14, 14])],
      8,
    ),
  );
  const kidneys = [ellipsoid([-54, 46, -228], [25, 22, 34]), ellipsoid([58, 46, -222], [25, 22, 36])];
  const adrenals = [
    ...tube(
      smoothPath([
        [-26, 22, -186, 2.2],
        [-30, 32, -194, 2.4],
        [-36, 38, -200, 2],
      ]),
    ),
    ...tube(
      smoothPath([
        [28, 22, -190, 2.2],
        [34, 26, -196, 2.6],
        [33, 36, -202, 2],
      ]),
    ),
  ];
  return {
    domes,
    layers: [
      ...fill(tissue.muscle, intersection(domes, inflate(thorax.pleura, 1))),
      ...fill(tissue.fat, cavity),
      ...fill(tissue.kidney, ...kidneys.map((kidney) => subtraction(within(kidney), inflate(liver, 3)))),
      ...fill(tissue.myocardium, ...adrenals),
      ...fill(tissue.stomachWall, subtraction(colon, inflate(stomach, 2))),
      ...fill(tissue.bowelGas, subtraction(inflate(colon, -2.2), inflate(stomach, 4.2))),
      ...fill(tissue.spleen, subtraction(spleen, inflate(stomach, 3))),
      ...fill(tissue.stomachWall, subtraction(stomach, inflate(liver, 1.5))),
      ...fill(tissue.stomachContent, subtraction(lumen, inflate(liver, 4.7))),
      ...fill(tissue.bowelGas, subtraction(gas, inflate(liver, 4.7))),
      ...fill(tissue.liver, liver),
      ...fill(tissue.blood, ...hepaticVeins().map((vein) => intersection(vein, liver))),
      ...fill(
        tissue.portal,
        ...portalBranches(liver, chance.fork('portal')).map((branch) => intersection(branch, liver)),
      ),
    ],
  };
}

/** From the hilum to everywhere in the liver. */
const portalBranches = (liver: Solid, random: Random): Solid[] =>
  treeSolids(
    organTree(
      liver,
      {
        root: [-50, -6, -182],
        direction: [-0.5, 0, 0.6],
        within: { min: [-140, -95, -220], max: [50, 80, -110] },
        ends: 90,
        rootRadiusMm: 5,
        tipRadiusMm: 0.9,
      },
      8,
      random,
    ),
  );

/** Right, middle and left hepatic veins to the cava, and the portal vein's main branches. */
function hepaticVeins(): Solid[] {
  // biome-ignore format: tables of x, y, z and radius in mm
  return [
    tube(smoothPath([[-30, 2, -128, 5], [-52, 10, -136, 4.4], [-80, 18, -154, 3.4], [-100, 22, -180, 2]])),
    tube(smoothPath([[-30, -4, -128, 5], [-42, -20, -138, 4.2], [-56, -44, -160, 3], [-64, -58, -186, 2]])),
    tube(smoothPath([[-26, -6, -128, 4.4], [-8, -30, -138, 3.6], [14, -48, -150, 2.4]])),
    tube(smoothPath([[-34, -12, -194, 6.4], [-50, -6, -182, 5.6], [-72, 2, -174, 4.4], [-98, 0, -166, 2.6]])),
    tube(smoothPath([[-50, -6, -182, 4.6], [-64, -24, -176, 3.6], [-86, -38, -166, 2.2]])),
    tube(smoothPath([[-34, -12, -194, 5.4], [-16, -30, -182, 4.4], [4, -44, -172, 2.8]])),
  ].flat();
}

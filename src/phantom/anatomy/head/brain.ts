import type { Triple } from '../../../imaging/vector.ts';
import { fill, type Layer } from '../../scene.ts';
import { inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { smoothPath, tube } from '../../shapes/path.ts';
import type { Solid } from '../../solid.ts';
import { brainMatter } from './brain-matter.ts';
import { brainStem } from './brain-stem.ts';
import { basalCisterns } from './cisterns.ts';
import { createDeepNuclei, internalCapsule } from './deep-nuclei.ts';
import { falx, tentorium } from './dura.ts';
import { type HeadPlan, sides } from './head-plan.ts';
import { shifted } from './mass-effect.ts';
import { createVentricles, type Ventricles } from './ventricles.ts';

/** The brain in its fluid, and the chambers that findings may fill. */
export interface Brain {
  readonly layers: readonly Layer[];
  readonly ventricles: Ventricles;
  readonly pinealAt: Triple;
}

export function createBrain(plan: HeadPlan): Brain {
  const { tissue, cavity, age, massEffect, sylvian } = plan;
  const random = plan.random.fork('depth');
  const wide = 0.55 + 0.6 * age;
  const moved = (solid: Solid) => shifted(solid, massEffect);
  const chambers = createVentricles(wide, massEffect?.ventricle ?? { 1: 1, [-1]: 1 }, random);
  const ventricles: Ventricles = {
    lateral: { 1: moved(chambers.lateral[1]), [-1]: moved(chambers.lateral[-1]) },
    third: moved(chambers.third),
    fourth: chambers.fourth,
    aqueduct: chambers.aqueduct,
  };
  const nuclei = sides.map((side) => createDeepNuclei(side, random));
  const stem = brainStem();
  const cisterns = subtraction(basalCisterns(wide, random), inflate(stem, 0.3));
  const inside = (solid: Solid) => intersection(solid, cavity);
  return {
    ventricles,
    pinealAt: pinealAt(plan),
    layers: [
      ...fill(tissue.dura, cavity),
      ...fill(brainMatter(plan), inflate(cavity, -0.5)),
      ...fill(tissue.dura, tentorium(cavity, random)),
      ...fill(tissue.white, moved(corpusCallosum())),
      ...nuclei.flatMap(({ caudate, lentiform, thalamus, claustrum }) =>
        fill(tissue.deepGrey, ...[caudate, lentiform, thalamus, claustrum].map(moved)),
      ),
      ...fill(tissue.capsule, ...sides.map((side) => moved(internalCapsule(side)))),
      ...fill(tissue.csf, inside(cisterns)),
      ...fill(tissue.brainStem, inside(stem)),
      ...fill(tissue.csf, moved(inside(sylvian))),
      ...fill(tissue.csf, moved(interThalamic())),
      ...fill(tissue.csf, ventricles.lateral[1], ventricles.lateral[-1], ventricles.third),
      ...fill(tissue.csf, ventricles.fourth, ventricles.aqueduct),
      ...fill(tissue.white, moved(septum())),
      ...fill(tissue.dura, moved(falx(cavity, random))),
      ...calcifications(plan).map(({ solid, tissue: of }) => ({ tissue: of, solid: moved(solid) })),
      ...fill(
        tissue.pituitary,
        ellipsoid([0, -20, 17.5], [6, 4.6, 4]),
        ...tube([
          [0, -19, 20, 0.9],
          [0, -15, 29, 1.1],
        ]),
      ),
    ],
  };
}

function corpusCallosum(): Solid {
  const path = smoothPath([
    [0, -34, 44, 3],
    [0, -40, 52, 4.5],
    [0, -33, 61, 3.6],
    [0, -15, 68, 3],
    [0, 8, 70, 3],
    [0, 26, 64, 3.6],
    [0, 33, 55, 4.6],
  ]);
  return union(tube(path), 3);
}

/** The cleft between the thalami behind the third ventricle. */
const interThalamic = () => ellipsoid([0, 22, 47], [2.2, 5, 3]);

/** The two leaves between the frontal horns. */
const septum = (): Solid => ({
  bounds: { min: [-1.6, -34, 46], max: [1.6, 16, 68] },
  distance: (x, y, z) => Math.max(Math.abs(x) - 0.8, Math.hypot((y + 10) / 24, (z - 54) / 11) * 11 - 11),
});

/** The pineal's middle: a little to one side in most people. */
const pinealAt = ({ random }: HeadPlan): Triple => [random.fork('pineal').between(-0.7, 0.7), 25, 44.5];

/** Pineal, choroid plexus of the atria and a speck in the falx: common, and harmless. */
function calcifications(plan: HeadPlan): Layer[] {
  const { tissue, random } = plan;
  const chance = random.fork('calcification');
  const glomus = (side: 1 | -1) => {
    const [x, y, z] = [side * chance.between(22, 24.5), chance.between(35, 39), chance.between(44, 48)];
    const r = chance.between(1.2, 2.6);
    return [
      ...fill(tissue.choroid, ellipsoid([x, y, z], [3.2, 5.5, 5])),
      ...fill(tissue.pineal, ellipsoid([x + 0.6 * side, y + 1, z], [r, r * 1.5, r * 1.2])),
    ];
  };
  const r = chance.between(1.6, 2.6);
  return [
    ...sides.flatMap(glomus),
    ...fill(tissue.choroid, ellipsoid([0, 25, 44.5], [3.4, 4.6, 3])),
    ...fill(tissue.pineal, ellipsoid([...pinealAt(plan)], [r, r * 1.2, r])),
    ...fill(
      tissue.calcification,
      ellipsoid([0.3, chance.between(-60, -45), chance.between(84, 92)], [0.9, 2.6, 2.2]),
    ),
  ];
}

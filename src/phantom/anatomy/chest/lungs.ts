import { createNoiseField } from '../../noise-field.ts';
import { fill, type Layer, type Tissue } from '../../scene.ts';
import { inflate, intersection, subtraction, union } from '../../shapes/combine.ts';
import { ellipsoid } from '../../shapes/ellipsoid.ts';
import { tube } from '../../shapes/path.ts';
import { sampled } from '../../shapes/sampled.ts';
import { everywhere, type Solid } from '../../solid.ts';
import type { Abdomen } from './abdomen.ts';
import { centralAirways } from './airways.ts';
import { type ChestPlan, sides } from './chest-plan.ts';
import type { MediastinalTube } from './great-vessels.ts';
import type { Heart } from './heart.ts';
import { fissures, type Lobe, lobeAt } from './lobes.ts';
import { denser, drawnIn, type FilledSpace, type PleuralGap } from './pleural-gap.ts';
import { paraspinalSpace } from './spine.ts';

/** Both lungs as space, and where a point of them belongs. */
export interface Lungs {
  /** Right (−1) and left (+1). */
  readonly side: Readonly<Record<1 | -1, Solid>>;
  /** The pleural space that has something beside the lung in it. */
  readonly filled?: FilledSpace & { readonly side: 1 | -1 };
  lobeAt(x: number, y: number, z: number): Lobe;
  readonly layers: readonly Layer[];
}

export function createLungs(
  plan: ChestPlan,
  heart: Heart,
  tubes: readonly MediastinalTube[],
  abdomen: Abdomen,
  gap?: PleuralGap,
): Lungs {
  const outside = sampled(union([mediastinum(heart, tubes), paraspinalSpace(plan)], 5), 2);
  const chestSpace = subtraction(subtraction(plan.thorax.pleura, outside), abdomen.domes);
  const half = (side: 1 | -1): Solid =>
    intersection(
      {
        bounds: side > 0 ? { ...everywhere, min: [0, -1e4, -1e4] } : { ...everywhere, max: [0, 1e4, 1e4] },
        distance: (x) => 0.8 - side * x,
      },
      apicalDome(side),
      chestSpace,
    );
  const side = { 1: half(1), [-1]: half(-1) } as Record<1 | -1, Solid>;
  const wall = gap && intersection(plan.thorax.pleura, apicalDome(gap.side));
  const filled = gap && wall && drawnIn(side[gap.side], wall, abdomen.domes, gap);
  if (gap && filled) side[gap.side] = filled.lung;
  const parenchyma = lungTissue(plan);
  return {
    side,
    ...(gap && filled && { filled: { ...filled, side: gap.side } }),
    lobeAt,
    layers: [
      ...(gap && filled
        ? fill(gap.holds === 'air' ? plan.tissue.air : { hu: gap.hu ?? 10 }, filled.gap)
        : []),
      ...([-1, 1] as const).flatMap((s) =>
        fill(gap && filled && s === gap.side ? denser(parenchyma, filled.lungShare) : parenchyma, side[s]),
      ),
      ...(gap?.holds === 'fluid' && filled ? fill(plan.tissue.collapsedLung, filled.collapsed) : []),
      ...(gap?.holds === 'air' && filled ? fill(plan.tissue.visceralPleura, visceralPleura(filled)) : []),
      ...sides.flatMap((s) =>
        fill(
          plan.tissue.fissure,
          ...fissures(s).map((surface) =>
            intersection(
              { bounds: everywhere, distance: (x, y, z) => Math.abs(surface(x, y, z)) - 0.28 },
              side[s],
            ),
          ),
        ),
      ),
    ],
  };
}

/** The lung's own pleura where it shows as a thin line against air. */
const visceralPleura = ({ gap, lung }: FilledSpace): Solid => intersection(inflate(gap, 0.9), lung);

/** The cupola that closes a pleural space above; below it bounds nothing. */
function apicalDome(side: 1 | -1): Solid {
  const dome = ellipsoid([side * 46, 16, 10], [92, 100, 80]);
  return {
    bounds: { ...everywhere, max: dome.bounds.max },
    distance: (x, y, z) => (z < 10 ? -100 : dome.distance(x, y, z)),
  };
}

/** What the two lungs leave free between them: the heart's sac and the great tubes in their fat. */
function mediastinum(heart: Heart, tubes: readonly MediastinalTube[]): Solid {
  const hilar = /Upper|Middle|Inferior|Superior(Vein)|rightSubclavian|leftSubclavian/;
  const airways = centralAirways();
  const wrapped = tubes
    .filter(({ name }) => !hilar.test(name) || name === 'inferiorVenaCava')
    .flatMap(({ path, wallMm }) => tube(path, wallMm + 1.1));
  const tracheal = [airways.trachea, airways.rightMain, airways.leftMain].flatMap((path) => tube(path, 2.6));
  const hilarAirways = [airways.intermediate].flatMap((path) => tube(path, 1.8));
  const thymic = [
    ellipsoid([2, -44, 24], [24, 26, 40]),
    ellipsoid([0, -70, -18], [13, 18, 56]),
    ellipsoid([0, -12, 66], [36, 34, 60]),
    ellipsoid([4, -84, -104], [34, 16, 36]),
    ellipsoid([4, -88, -150], [46, 20, 60]),
    ellipsoid([6, -36, -122], [42, 44, 20]),
    ellipsoid([4, 4, -112], [32, 22, 26]),
  ];
  return union([heart.sac, ...wrapped, ...tracheal, ...hilarAirways, ...thymic], 8);
}

/** Aerated lung: denser towards the back (supine, gravity) and finely uneven. */
function lungTissue({ random }: ChestPlan): Tissue {
  const chance = random.fork('parenchyma');
  const coarse = createNoiseField(chance.fork('coarse'), 9);
  const fine = createNoiseField(chance.fork('fine'), 2.4);
  return {
    hu: -858,
    texture: (x, y, z) => 0.48 * y + 0.06 * z * -1 + 12 * coarse(x, y, z) + 20 * fine(x, y, z),
  };
}

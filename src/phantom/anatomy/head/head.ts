import type { Random } from '../../../base/random.ts';
import { fill } from '../../scene.ts';
import { inflate, subtraction, union } from '../../shapes/combine.ts';
import type { Body, BodyRequest } from '../anatomy-kind.ts';
import { type Brain, createBrain } from './brain.ts';
import { type HeadVessels, createHeadVessels } from './head-vessels.ts';
import { neckAirwayLayers } from './neck-airway.ts';
import { cervicalSpineLayers } from './cervical-spine.ts';
import { faceBoneLayers } from './face-bones.ts';
import { headMuscleLayers } from './head-muscles.ts';
import { createHeadPlan, type HeadPlan } from './head-plan.ts';
import { ears, headSkin } from './head-skin.ts';
import { headrestLayers } from './headrest.ts';
import type { MassEffect } from './mass-effect.ts';
import { headLandmarks, type Landmark, type LandmarkName } from './landmarks.ts';
import type { Solid } from '../../solid.ts';
import type { Narrowing } from './arteries.ts';
import { orbitLayers } from './orbits.ts';
import { upperChestLayers } from './upper-chest.ts';
import { sinusLayers } from './sinuses.ts';
import { createSkull } from './skull.ts';

/** What findings change of a head before it is built. */
export interface HeadChange {
  readonly massEffect?: (cavity: Solid) => MassEffect;
  readonly narrowing?: Narrowing;
}

/** A head and neck without findings, and what is needed to place them. */
export interface Head extends Body {
  readonly plan: HeadPlan;
  readonly brain: Brain;
  readonly vessels: HeadVessels;
  readonly landmarks: Readonly<Record<LandmarkName, Landmark>>;
}

export function createHead(random: Random, { phase, changes }: BodyRequest<HeadChange>): Head {
  const massEffect = changes.find((change) => change.massEffect)?.massEffect;
  const plan = createHeadPlan(random, phase, massEffect);
  const { tissue, cavity } = plan;
  const skull = createSkull(plan);
  const skin = headSkin(skull.outer, random.fork('skin'));
  const brain = createBrain(plan);
  const vessels = createHeadVessels(
    plan,
    changes.flatMap(({ narrowing }) => narrowing ?? []),
  );
  const table = headrestLayers(plan);
  const pose = random.fork('pose');
  return {
    plan,
    brain,
    vessels,
    landmarks: headLandmarks(brain, vessels),
    skin,
    lies: { turnDegrees: pose.between(1.2, 4) * (pose.uniform() < 0.5 ? -1 : 1), table },
    scene: {
      layers: [
        ...table,
        ...fill(tissue.skin, union(ears()), skin),
        ...fill(tissue.fat, subtraction(inflate(skin, -2.2), inflate(cavity, -6))),
        ...headMuscleLayers(plan, skull.outer, skin),
        ...upperChestLayers(plan, skin),
        ...neckAirwayLayers(plan),
        ...cervicalSpineLayers(plan),
        ...vessels.neckLayers,
        ...skull.layers,
        ...faceBoneLayers(plan),
        ...orbitLayers(plan, skin),
        ...sinusLayers(plan),
        ...brain.layers,
        ...vessels.brainLayers,
      ],
    },
  };
}

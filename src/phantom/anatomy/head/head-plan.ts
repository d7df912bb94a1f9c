import type { Random } from '../../../base/random.ts';
import type { Phase } from '../../phase.ts';
import type { Tissue } from '../../scene.ts';
import { union } from '../../shapes/combine.ts';
import type { Solid } from '../../solid.ts';
import { createTissues } from '../../tissue.ts';
import { cranialCavity, type HeadBuild } from './cranial-cavity.ts';
import { type HeadTissueName, headTissues } from './head-tissues.ts';
import type { MassEffect } from './mass-effect.ts';
import { sylvianFissure } from './sylvian-fissure.ts';

/** What every builder of the head starts from: one person's outlines and tissues. */
export interface HeadPlan {
  readonly random: Random;
  readonly phase: Phase;
  readonly build: HeadBuild;
  /** How much room fluid takes: 0.6 in a young adult, 1.3 in an old one. */
  readonly age: number;
  readonly cavity: Solid;
  readonly sylvian: Solid;
  readonly tissue: Readonly<Record<HeadTissueName, Tissue>>;
  readonly massEffect: MassEffect | undefined;
}

export const sides = [1, -1] as const;

/** `massEffect` says what a mass does, once it is known how the skull is shaped. */
export function createHeadPlan(
  random: Random,
  phase: Phase,
  massEffect?: (cavity: Solid) => MassEffect,
): HeadPlan {
  const chance = random.fork('build');
  const build = {
    width: chance.between(0.96, 1.04),
    length: chance.between(0.97, 1.03),
    height: chance.between(0.97, 1.03),
  };
  const age = chance.between(0.75, 1.15);
  const wide = 0.75 + 0.35 * age;
  const cavity = cranialCavity(build, random.fork('cavity'));
  return {
    random,
    phase,
    build,
    age,
    cavity,
    sylvian: union(sides.map((side) => sylvianFissure(side, wide, random))),
    tissue: createTissues(random.fork('tissue'), phase, headTissues),
    massEffect: massEffect?.(cavity),
  };
}

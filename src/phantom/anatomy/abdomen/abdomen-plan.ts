import type { Random } from '../../../base/random.ts';
import { createNoiseField, type NoiseField } from '../../noise-field.ts';
import type { Phase } from '../../phase.ts';
import type { Tissue } from '../../scene.ts';
import { createFrame, type Frame } from './frame.ts';
import { type AbdomenTissue, createAbdomenTissues } from './tissues.ts';

/** What every organ builder of the abdomen starts from: one person's outlines and tissues. */
export interface AbdomenPlan {
  readonly random: Random;
  readonly phase: Phase;
  readonly frame: Frame;
  readonly tissue: Readonly<Record<AbdomenTissue, Tissue>>;
  /** Unevenness of organ surfaces, wavelength about 5 cm. */
  readonly uneven: NoiseField;
}

export const sides = [1, -1] as const;

export function createAbdomenPlan(phase: Phase, random: Random): AbdomenPlan {
  return {
    random,
    phase,
    frame: createFrame(random.fork('frame')),
    tissue: createAbdomenTissues(phase, random.fork('tissue')),
    uneven: createNoiseField(random.fork('uneven'), 26),
  };
}

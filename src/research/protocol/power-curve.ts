import { fisherPower, mcnemarPower } from '../statistics/power/exact-power.ts';
import { floorWarning, smallestPairedP, smallestUnpairedP } from '../statistics/power/smallest-p.ts';
import { pText } from '../report/figure-text.ts';

/** Designs whose power for one right-or-wrong question is computed exactly. */
export type Design = 'crossover' | 'parallel';

/** Shares of participants, 0 … 1: right in one condition alone (crossover), or right in each arm (parallel). */
export interface PlannedEffect {
  readonly better: number;
  readonly worse: number;
}

export interface PowerPoint {
  /** In all. */
  readonly participants: number;
  readonly power: number;
}

const most = 60;

/** Exact power for 4, 6, … 60 participants, two-sided at .05; 0 where the shares leave nothing to find. */
export function powerCurve(design: Design, effect: PlannedEffect): PowerPoint[] {
  const sizes = Array.from({ length: (most - 4) / 2 + 1 }, (_, i) => 4 + 2 * i);
  return sizes.map((participants) => ({ participants, power: powerAt(design, effect, participants) }));
}

/** The same for any number of participants; an odd one out goes to the second arm. */
export function powerAt(design: Design, { better, worse }: PlannedEffect, participants: number): number {
  if (better === worse) return 0;
  if (design === 'parallel') return fisherPower(...armsOf(participants), better, worse);
  return better + worse <= 1 ? mcnemarPower(participants, better, worse) : 0;
}

/** The smallest p that a design of this size can give on one question, in words, with a warning where it cannot count. */
export function smallestReachable(
  design: Design,
  participants: number,
): { readonly text: string; readonly warning: string | undefined } {
  const smallest =
    design === 'crossover' ? smallestPairedP(participants) : smallestUnpairedP(...armsOf(participants));
  return { text: pText(smallest), warning: floorWarning(smallest) };
}

const armsOf = (participants: number): [number, number] => [
  Math.floor(participants / 2),
  Math.ceil(participants / 2),
];

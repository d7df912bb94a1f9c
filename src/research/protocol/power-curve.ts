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
export function powerCurve(design: Design, { better, worse }: PlannedEffect): PowerPoint[] {
  const possible = better !== worse && (design === 'parallel' || better + worse <= 1);
  const sizes = Array.from({ length: (most - 4) / 2 + 1 }, (_, i) => 4 + 2 * i);
  return sizes.map((participants) => ({
    participants,
    power: !possible
      ? 0
      : design === 'crossover'
        ? mcnemarPower(participants, better, worse)
        : fisherPower(participants / 2, participants / 2, better, worse),
  }));
}

/** The smallest p that a design of this size can give on one question, in words, with a warning where it cannot count. */
export function smallestReachable(
  design: Design,
  participants: number,
): { readonly text: string; readonly warning: string | undefined } {
  const smallest =
    design === 'crossover'
      ? smallestPairedP(participants)
      : smallestUnpairedP(participants / 2, participants / 2);
  return { text: pText(smallest), warning: floorWarning(smallest) };
}

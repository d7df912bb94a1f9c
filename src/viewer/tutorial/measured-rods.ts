import type { Lps } from '../../imaging/spaces.ts';
import { distance } from '../../imaging/vector.ts';
import type { Measurement } from '../../measure/measurement.ts';
import { criterion } from '../../teaching/tutorial/passed-tutorial.ts';
import { lengthOfRod, type PracticeRod, practiceBlock } from '../../teaching/tutorial/practice-block.ts';

/** A measurement is meant for a rod when its ends are this near to the rod's, mm. */
const MEANT_MM = 12;

/** A measured rod. */
export interface MeasuredRod {
  readonly rod: PracticeRod;
  /** Measured less true length, mm. */
  readonly errorMm: number;
}

/** The rod that a length is meant for, and how far it is off; undefined where it is meant for none. */
export function rodOf({ kind, points: [a, b] }: Measurement): MeasuredRod | undefined {
  if (kind !== 'length' || !a || !b) return undefined;
  const rod = practiceBlock.rods.find((each) => isMeantFor(each, a, b) || isMeantFor(each, b, a));
  return rod && { rod, errorMm: distance(a, b) - lengthOfRod(rod) };
}

function isMeantFor({ from, to }: PracticeRod, a: Lps, b: Lps): boolean {
  return distance(a, from) < MEANT_MM && distance(b, to) < MEANT_MM;
}

/** The rods whose length was measured well enough, each with its smallest error. */
export function rightRods(measurements: readonly Measurement[]): ReadonlyMap<string, number> {
  const right = new Map<string, number>();
  for (const measurement of measurements) {
    const meant = rodOf(measurement);
    if (!meant) continue;
    const errorMm = Math.abs(meant.errorMm);
    if (errorMm <= Math.min(criterion.withinMm, right.get(meant.rod.id) ?? criterion.withinMm))
      right.set(meant.rod.id, errorMm);
  }
  return right;
}

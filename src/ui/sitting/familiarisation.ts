import type { SittingView } from '../../research/sitting/sitting-view.ts';
import type { Condition } from '../../teaching/condition.ts';
import { criterion, criterionMet } from '../../teaching/tutorial/passed-tutorial.ts';
import type { TutorialRecord } from '../../teaching/tutorial/tutorial-record.ts';
import type { PageState } from './sitting-part.ts';

/** Adds up what was done right on the planned display, in all ways through the practice since it was opened. */
export function countFamiliarisation(
  { familiarisation }: SittingView['plan'],
  display: Condition,
): (record: TutorialRecord) => PageState['practised'] {
  const { withinMm = criterion.withinMm, lengths = 0, places = 0 } = familiarisation ?? {};
  const records = new Map<string, TutorialRecord>();
  return (record) => {
    if (record.condition === display) records.set(record.id, record);
    const steps = [...records.values()].flatMap((each) => each.steps);
    const met = criterionMet(steps, { measurements: lengths, places, withinMm });
    return {
      lengths: met.measurements,
      places: met.places,
      activeMs: steps.reduce((sum, { ms }) => sum + ms, 0),
    };
  };
}

import type { Clock } from '../base/clock.ts';
import type { Progress } from '../base/progress.ts';

/** A rate measured over less than this is a guess, ms. */
const MEASURE_FOR_MS = 1500;
/** Less than this is not worth saying, seconds. */
const WORTH_SAYING_S = 5;

/** Estimates the seconds that a step will still take; undefined while unknown, or when it is nearly over. */
export function createTimeLeft(clock: Clock): (progress: Progress) => number | undefined {
  let step = '';
  let since = 0;
  let doneBefore = 0;
  return (progress) => {
    if (progress.step !== step || progress.done < doneBefore) {
      step = progress.step;
      since = clock.now();
      doneBefore = progress.done;
    }
    const passedMs = clock.now() - since;
    const done = progress.done - doneBefore;
    if (done <= 0 || passedMs < MEASURE_FOR_MS) return undefined;
    const seconds = ((progress.total - progress.done) * passedMs) / done / 1000;
    return seconds > WORTH_SAYING_S ? seconds : undefined;
  };
}

import type { Clock } from '../base/clock.ts';
import type { Progress } from '../base/progress.ts';
import { createTimeLeft } from './time-left.ts';

/** How far something is, and how many seconds it will still take where that is known. */
export interface PacedProgress {
  readonly progress: Progress;
  readonly secondsLeft: number | undefined;
}

/** Progress is shown no more often than this: drawing it for every slice would take time from the slices. */
const PROGRESS_MS = 50;

/** Takes progress as often as it comes and shows it every 50 ms, and whenever a step begins or ends. */
export function pacedProgress(
  clock: Clock,
  show: (paced: PacedProgress) => void,
): (progress: Progress) => void {
  const timeLeft = createTimeLeft(clock);
  let step = '';
  let shownAtMs = Number.NEGATIVE_INFINITY;
  return (progress) => {
    const secondsLeft = timeLeft(progress);
    const turns = progress.step !== step || progress.done === progress.total;
    if (!turns && clock.now() - shownAtMs < PROGRESS_MS) return;
    step = progress.step;
    shownAtMs = clock.now();
    show({ progress, secondsLeft });
  };
}

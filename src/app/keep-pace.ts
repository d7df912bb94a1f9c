import type { Pace } from '../teaching/attempt/pace.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';

/** Keeps how steadily a display was drawn: with the study's sitting, with the attempt, or for one's own CT, which has none, in the log. */
export function keepPace({ log }: Services, { runner, sitting }: Reading, pace: Pace): void {
  if (sitting) sitting.guide.keepPace(pace);
  else if (runner) void runner.keepPace(pace);
  else {
    const { condition, refreshHz, frames, dropped, longestMs } = pace;
    log.info('pace', { condition, refreshHz, frames, dropped, longestMs });
  }
}

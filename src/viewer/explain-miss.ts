import { huAt } from '../imaging/volume.ts';
import type { Grade } from '../teaching/grade.ts';
import type { Missed } from '../teaching/question-kind.ts';
import { missedText } from '../teaching/search-error.ts';
import type { Viewer } from './create-viewer.ts';
import { displayedTime, type Stretch } from './displayed-time.ts';

/**
 * A grade that also says for how long the screen had shown what was missed. As it was where nothing was missed, and
 * where the viewer's log does not reach back to when the scan was opened: then nobody knows.
 */
export function explainMiss(
  { store, log }: Pick<Viewer, 'store' | 'log'>,
  grade: Grade,
  missed: readonly Missed[],
  stretch: Stretch,
): Grade {
  const { scan } = store.getState();
  if (!scan || log[0]?.command !== 'openScan') return grade;
  const misses = missed.flatMap(({ name, parts }) => {
    const sought = parts.flatMap((outline) => {
      const meanHu = huAt(scan.volume, outline.centre);
      return meanHu === undefined ? [] : [{ outline, meanHu }];
    });
    return sought.length === 0 ? [] : [{ name, displayedMs: displayedTime(log, scan, sought, stretch) }];
  });
  if (misses.length === 0) return grade;
  return {
    ...grade,
    explanation: `${grade.explanation} ${missedText(misses)}`,
    details: {
      ...grade.details,
      // In the order of what was missed, for analysis by search, recognition and decision.
      missed_displayed_ms: misses.map(({ displayedMs }) => Math.round(displayedMs)).join(' '),
    },
  };
}

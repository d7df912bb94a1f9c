import { expect, test } from 'vitest';
import type { SyncState } from '../../../src/storage/sittings/device-sitting.ts';
import type { TutorialRecord } from '../../../src/teaching/tutorial/tutorial-record.ts';
import { elapsedMs } from '../../../src/ui/sitting/elapsed.ts';
import { countFamiliarisation } from '../../../src/ui/sitting/familiarisation.ts';
import { stepWords } from '../../../src/ui/sitting/step-words.ts';
import { syncWords } from '../../../src/ui/sitting/sync-words.ts';

// biome-ignore format: a table
test.each<[SyncState['state'], number, string]>([
  ['all sent', 0, 'All answers are stored'],
  ['sending',  1, 'Storing 1 answer…'],
  ['waiting',  1, '1 answer waits for the network; kept on this device'],
  ['waiting',  2, '2 answers wait for the network; kept on this device'],
  ['refused',  0, 'Tell Ada.'],
])('%s with %d unsent: %s', (state, unsent, words) => {
  const problem = state === 'refused' ? 'Tell Ada.' : undefined;
  expect(syncWords({ state, unsent, problem })).toBe(words);
});

test('before the order is known nobody says how many steps there are', () => {
  expect(stepWords({ nth: 2, of: 4, more: true })).toBe('Step 2 of the first 4');
  expect(stepWords({ nth: 5, of: 14, more: false })).toBe('Step 5 of 14');
});

const minute = 60_000;
const at = (type: 'consented' | 'stopped' | 'resumed', minutes: number) =>
  ({ type, at: minutes * minute }) as const;

// biome-ignore format: a table
test.each<[string, ReturnType<typeof at>[], number, number]>([
  ['nothing has begun',              [],                                                             50,  0],
  ['since consent',                  [at('consented', 10)],                                          15,  5],
  ['a stop does not count',          [at('consented', 0), at('stopped', 5), at('resumed', 500)],     510, 15],
  ['while it is stopped',            [at('consented', 0), at('stopped', 5)],                         900, 5],
  ['left without a word: half an hour', [at('consented', 0), at('resumed', 600)],                    601, 31],
  ['in any order of arrival',        [at('resumed', 500), at('stopped', 5), at('consented', 0)],     510, 15],
  ['a clock that was set back',      [at('consented', 20)],                                          10,  0],
])('time of a sitting: %s', (_, events, now, minutes) => {
  expect(elapsedMs(events, now * minute)).toBe(minutes * minute);
});

test('practice counts lengths within the protocol’s own tolerance and places found, of all ways through on the display', () => {
  const count = countFamiliarisation(
    { describing: [], familiarisation: { lengths: 3, withinMm: 1, places: 2 } },
    'xr',
  );
  const record = (id: string, condition: 'xr' | 'flat', errors: number[], off: number[]): TutorialRecord => ({
    id,
    lesson: 1,
    condition,
    startedAt: 0,
    steps: [
      ...errors.map((errorMm) => ({ measured: { errorMm } })),
      ...off.map((offMm) => ({ located: { offMm } })),
    ].map((facts, i) => ({ stepId: `${i}`, outcome: 'done', ms: 1000, mistakes: 0, ...facts })),
  });
  expect(count(record('a', 'flat', [0, 0, 0], [0, 0]))).toEqual({ lengths: 0, places: 0, activeMs: 0 });
  expect(count(record('b', 'xr', [0.5, 1.5], [0]))).toEqual({ lengths: 1, places: 1, activeMs: 3000 });
  // The same way through, one step on.
  expect(count(record('b', 'xr', [0.5, 1.5], [0, 2]))).toEqual({ lengths: 1, places: 1, activeMs: 4000 });
  expect(count(record('c', 'xr', [1, 0.2], [0]))).toEqual({ lengths: 3, places: 2, activeMs: 7000 });
});

import { expect, test } from 'vitest';
import { keyStanding } from '../../../src/app/authoring/key-standing.ts';
import type { Answer } from '../../../src/teaching/attempt/attempt-event.ts';

const answers: readonly Answer[] = [{} as Answer];

test('a scan without questions hides nothing', () => {
  expect(keyStanding(undefined)).toBe('free');
});

test('the key is told of before the first answer, closed until the last, and free at the end', () => {
  expect(keyStanding({ answers: [], finishedAt: undefined })).toBe('tell-first');
  expect(keyStanding({ answers, finishedAt: undefined })).toBe('never');
  expect(keyStanding({ answers, finishedAt: 1000 })).toBe('free');
});

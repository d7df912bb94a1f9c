import { describe, expect, test } from 'vitest';
import {
  ago,
  announcement,
  boardSentence,
  inOrderOfNeed,
  recruitment,
} from '../../../src/instructor/running/board/board-words.ts';
import { boardOf, participant, startMs } from './example-board.ts';

test('who needs somebody comes first: stalled or with a problem, then by state, then by code', () => {
  const all = [
    participant('F', { state: 'finished' }),
    participant('B'),
    participant('A'),
    participant('S', { state: 'stalled' }),
    participant('P', { state: 'finished', problems: ['Sends from two devices at once.'] }),
    participant('W', { state: 'withdrawn', problems: ['Sends from two devices at once.'] }),
    participant('I', { state: 'invited', joinedAt: null }),
    participant('O', { state: 'stopped' }),
  ];
  expect(inOrderOfNeed(all).map(({ participantId }) => participantId)).toEqual([
    ...['P', 'S', 'O', 'A', 'B', 'I', 'F', 'W'],
  ]);
});

test('the sentence counts those who are there, at it and stalled', () => {
  const board = boardOf([
    participant('A'),
    participant('B', { state: 'on a break' }),
    participant('C', { state: 'stalled' }),
    participant('D', { state: 'finished' }),
    participant('E', { state: 'invited', joinedAt: null }),
  ]);
  expect(boardSentence(board)).toBe('4 of 18 have joined. At it: 2. Finished: 1. Stalled: 1.');
  expect(boardSentence(boardOf([]))).toBe('0 of 18 have joined. At it: 0. Finished: 0.');
  const over = boardOf([participant('A', { state: 'unfinished' }), participant('B', { state: 'finished' })], {
    state: 'closed',
  });
  expect(boardSentence(over)).toBe('2 of 18 joined. Finished: 1.');
});

describe('what is read aloud', () => {
  const before = boardOf([participant('A'), participant('B'), participant('C'), participant('D')]);

  test('nothing at first, and nothing for a step or an answer', () => {
    expect(announcement(undefined, before)).toBeUndefined();
    const on = boardOf(
      before.participants.map((one) => ({ ...one, answers: 9, step: { ...one.step!, nth: 4 } })),
    );
    expect(announcement(before, on)).toBeUndefined();
  });

  test('a participant who stalls, and a problem that is new', () => {
    const problem = 'Sends from two devices at once.';
    const after = boardOf([
      participant('A', { state: 'stalled' }),
      participant('B', { problems: [problem] }),
    ]);
    expect(announcement(before, after)).toBe(`A has stalled. B: ${problem}`);
    expect(announcement(after, after)).toBeUndefined();
  });

  test('three of many', () => {
    const after = boardOf(before.participants.map((one) => ({ ...one, state: 'finished' as const })));
    expect(announcement(before, after)).toBe('A has finished. B has finished. C has finished. And 1 more.');
  });
});

test('recruitment begins at the opening and goes on until now', () => {
  const board = boardOf([
    participant('A', { joinedAt: startMs }),
    participant('B', { joinedAt: startMs + 1000 }),
  ]);
  expect(recruitment(board)).toEqual([
    { at: startMs - 60_000, joined: 0 },
    { at: startMs, joined: 1 },
    { at: startMs + 1000, joined: 2 },
    { at: startMs + 600_000, joined: 2 },
  ]);
  expect(recruitment(boardOf([], { openedAt: null }))).toEqual([
    { at: startMs + 600_000, joined: 0 },
    { at: startMs + 600_000, joined: 0 },
  ]);
});

// biome-ignore format: a table
test.each([
  [0, 'just now'], [-5, 'just now'], [59_999, 'just now'], [60_000, '1 min ago'], [59 * 60_000, '59 min ago'],
  [60 * 60_000, '1 h ago'], [47 * 3_600_000, '47 h ago'], [48 * 3_600_000, '2 days ago'],
])('%d ms: %s', (ms, words) => {
  expect(ago(startMs, startMs + ms)).toBe(words);
});

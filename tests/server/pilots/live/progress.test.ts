import { expect, test } from 'vitest';
import { simulateCohort } from '../../../../src/research/rehearsal/simulate-cohort.ts';
import { stepsBeforeAllocation } from '../../../../src/research/sitting/sitting-steps.ts';
import { mayCountAnswers } from '../../../../src/server/pilots/live/board-parts.ts';
import { progressOf } from '../../../../src/server/pilots/live/progress.ts';
import { rehearsal } from '../../../support/rehearsal.ts';

const { protocol, options } = rehearsal();
const uneven = {
  ...protocol,
  caseSets: protocol.caseSets.map((set, i) => (i === 0 ? { ...set, cases: set.cases.slice(1) } : set)),
};

test('answers are counted while somebody reads only where every order asks as many in each period', () => {
  expect(mayCountAnswers(protocol)).toBe(true);
  expect(mayCountAnswers(uneven)).toBe(false);
});

test('where case sets differ, the count stands still until the end, so that it tells no order', () => {
  const counts = simulateCohort(uneven, { ...options, participants: 4 }).map(
    ({ steps, sequence, events }) => {
      const way = { beforeAllocation: stepsBeforeAllocation(uneven), all: steps, sequence };
      const at = (count: number) =>
        progressOf(
          way,
          events.slice(0, count).map((event) => ({ device: 'a', event })),
          mayCountAnswers(uneven),
        ).answers;
      const under = new Set(events.map((_, i) => at(i)));
      return { under: [...under], end: at(events.length) };
    },
  );
  const asked = uneven.caseSets.flatMap(({ cases }) => cases.flatMap(({ questions }) => questions)).length;
  for (const count of counts) expect(count).toEqual({ under: [0], end: asked });
});

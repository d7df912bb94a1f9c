import type { Grade } from '../../teaching/grade.ts';

/** The grade of an answer on a device that has no key: the server, which has it, puts the real one in its place. */
export const awaitingGrade: Grade = {
  score: 0,
  max: 0,
  ruleId: 'awaiting-grade',
  ruleVersion: 0,
  correct: false,
  explanation: '',
  facts: [],
  details: {},
};

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

/** False while an answer waits for its grade, which makes it no wrong one. */
export const isMarked = ({ ruleId }: Pick<Grade, 'ruleId'>): boolean => ruleId !== awaitingGrade.ruleId;

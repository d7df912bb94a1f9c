import type { Grade } from '../grade.ts';
import { marksText } from '../marks-text.ts';
import type { CaseRules, QuestionRules } from './answer-rules.ts';
import { certaintyOf, certaintyPoints, mostPoints } from './certainty.ts';

/** How an answer came about. */
export interface Effort {
  /** Hints taken, the first ones of the question's. */
  readonly hintsTaken: number;
  /** Answers given, this one too. */
  readonly tries: number;
  /** 0 … 100; undefined where the student was not asked. */
  readonly confidence?: number | undefined;
}

const settleVersion = 1;

/**
 * A kind's own grade after hints, further tries and certainty. Deductions stop at 0 and leave a mark below 0 as it
 * is; with certainty marking the points replace the mark, and the kind's rule stays among the details.
 */
export function settleGrade(
  grade: Grade,
  effort: Effort,
  rules: QuestionRules,
  { certaintyMarking = false }: CaseRules,
): Grade {
  if (grade.max === 0) return grade;
  const deducted = deduct(grade, effort, rules);
  return certaintyMarking && effort.confidence !== undefined
    ? byCertainty(deducted, effort.confidence)
    : deducted;
}

function deduct(grade: Grade, { hintsTaken, tries }: Effort, { hints, tryCost }: QuestionRules): Grade {
  const forHints = hints.slice(0, hintsTaken).reduce((sum, { cost }) => sum + cost, 0) * grade.max;
  const forTries = Math.max(0, tries - 1) * tryCost * grade.max;
  if (hintsTaken === 0 && tries <= 1) return grade;
  const score = grade.score <= 0 ? grade.score : Math.max(0, grade.score - forHints - forTries);
  const cost = grade.score - score;
  const why =
    cost > 0 ? ` Hints and further tries cost ${marksText(cost)} of ${marksText(grade.max)} marks.` : '';
  return {
    ...grade,
    score,
    explanation: `${grade.explanation}${why}`,
    details: { ...grade.details, hintsTaken, tries, deducted: cost, settleVersion },
  };
}

function byCertainty(grade: Grade, confidence: number): Grade {
  const certainty = certaintyOf(confidence);
  const points = certaintyPoints(grade.correct, certainty);
  const how = { 1: 'unsure', 2: 'fairly sure', 3: 'very sure' }[certainty];
  return {
    ...grade,
    score: points,
    max: mostPoints,
    ruleId: 'certainty/1-2-3',
    ruleVersion: 1,
    explanation: `${grade.explanation} You were ${how}: ${marksText(points)} of ${mostPoints} points.`,
    details: {
      ...grade.details,
      certainty,
      markedBy: grade.ruleId,
      markedByVersion: grade.ruleVersion,
      markBefore: grade.score,
    },
  };
}

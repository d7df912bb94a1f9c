import type { Attempt } from '../attempt/attempt.ts';
import type { Answer } from '../attempt/attempt-event.ts';
import { baseCaseId } from '../library/variant-id.ts';

/** How a learner does in one group of questions: a body system, a kind of question, a week. */
export interface GroupProgress {
  /** The system's or kind's id, or the Monday that a week begins with, "2026-11-16". */
  readonly group: string;
  readonly answers: number;
  readonly right: number;
  readonly score: number;
  readonly max: number;
}

/** Answers that were given with about the same confidence, and how many of them were right. */
export interface Calibration {
  /** Lower bound of the confidence, 0 … 80; the group reaches to 20 more. */
  readonly from: number;
  readonly answers: number;
  readonly right: number;
}

/** What a learner has done so far, counted from the answers alone. */
export interface LearningProgress {
  readonly answers: number;
  readonly right: number;
  /** Cases with all their questions answered at least once. */
  readonly casesFinished: number;
  readonly bySystem: readonly GroupProgress[];
  readonly byKind: readonly GroupProgress[];
  /** From the first week with an answer to the last one, also those without. */
  readonly byWeek: readonly GroupProgress[];
  /** Five groups of confidence; those without answers too. */
  readonly calibration: readonly Calibration[];
}

const week = 7 * 86_400_000;
const bins = [0, 20, 40, 60, 80] as const;

/**
 * Counts the marked answers of all `attempts`. `systemOf` gives a case's body system; answers to cases that it does
 * not know are counted everywhere else. `dayOf` gives the learner's day of a moment, "2026-11-22".
 */
export function learningProgress(
  attempts: readonly Attempt[],
  systemOf: (caseId: string) => string | undefined,
  dayOf: (atMs: number) => string,
): LearningProgress {
  const given = attempts.flatMap((attempt) =>
    attempt.answers
      .filter(({ grade }) => grade.max > 0)
      .map((answer) => ({ answer, caseId: baseCaseId(attempt.caseId) })),
  );
  const finished = attempts.filter(({ finishedAt }) => finishedAt !== undefined);
  return {
    answers: given.length,
    right: given.filter(({ answer }) => answer.grade.correct).length,
    casesFinished: new Set(finished.map(({ caseId }) => baseCaseId(caseId))).size,
    bySystem: grouped(given, ({ caseId }) => systemOf(caseId)),
    byKind: grouped(given, ({ answer }) => answer.questionKind),
    byWeek: withEmptyWeeks(grouped(given, ({ answer }) => mondayOf(dayOf(answer.submittedAt)))),
    calibration: bins.map((from) =>
      calibrationOf(
        from,
        given.map(({ answer }) => answer),
      ),
    ),
  };
}

function grouped<T extends { readonly answer: Answer }>(
  given: readonly T[],
  groupOf: (each: T) => string | undefined,
): GroupProgress[] {
  const groups = new Map<string, GroupProgress>();
  for (const each of given) {
    const group = groupOf(each);
    if (group === undefined) continue;
    const { grade } = each.answer;
    const { answers, right, score, max } = groups.get(group) ?? { answers: 0, right: 0, score: 0, max: 0 };
    groups.set(group, {
      group,
      answers: answers + 1,
      right: right + (grade.correct ? 1 : 0),
      score: score + grade.score,
      max: max + grade.max,
    });
  }
  return [...groups.values()].sort((a, b) => (a.group < b.group ? -1 : 1));
}

function mondayOf(day: string): string {
  const at = Date.parse(day);
  const sinceMonday = (new Date(at).getUTCDay() + 6) % 7;
  return new Date(at - sinceMonday * 86_400_000).toISOString().slice(0, 10);
}

function withEmptyWeeks(weeks: readonly GroupProgress[]): GroupProgress[] {
  const first = weeks[0];
  if (!first) return [];
  const all: GroupProgress[] = [];
  const last = Date.parse(weeks.at(-1)!.group);
  for (let at = Date.parse(first.group); at <= last; at += week) {
    const group = new Date(at).toISOString().slice(0, 10);
    all.push(
      weeks.find((known) => known.group === group) ?? { group, answers: 0, right: 0, score: 0, max: 0 },
    );
  }
  return all;
}

function calibrationOf(from: (typeof bins)[number], answers: readonly Answer[]): Calibration {
  const to = from === 80 ? 101 : from + 20;
  const inBin = answers.filter(({ confidence: c }) => c !== undefined && c >= from && c < to);
  return { from, answers: inBin.length, right: inBin.filter(({ grade }) => grade.correct).length };
}

import { groupBy } from '../../base/group-by.ts';
import type { Attempt } from '../attempt/attempt.ts';
import { baseCaseId, readVariantId } from './variant-id.ts';

/** How far a reader has come with a case; attempts at its variants count for it. */
export interface CaseStanding {
  /** Of the newest attempt that has an answer. */
  readonly answered: number;
  readonly questionCount: number;
  readonly score: number;
  readonly max: number;
  readonly finished: boolean;
  /** What that attempt was at: the case, or a variant of it. */
  readonly attemptedId: string;
  /** Milliseconds since the Unix epoch. */
  readonly lastAt: number;
  /** True once any attempt was finished: what the case shows is no secret any more. */
  readonly solved: boolean;
  /** Share of the marks of the newest finished attempt, 0 … 1; undefined where there is none. */
  readonly share: number | undefined;
  /** The highest variant that was tried. */
  readonly highestVariant: number;
}

/** How each case stands, by the id of the case itself. An attempt without an answer changes nothing, nor does a review of single questions. */
export function standingsOf(attempts: readonly Attempt[]): ReadonlyMap<string, CaseStanding> {
  const counted = attempts.filter(
    ({ review, answers, finishedAt }) => !review && (answers.length > 0 || finishedAt !== undefined),
  );
  const byCase = groupBy(counted, ({ caseId }) => baseCaseId(caseId));
  return new Map([...byCase].map(([id, some]) => [id, standing(some)]));
}

function standing(attempts: readonly Attempt[]): CaseStanding {
  const newestFirst = [...attempts].sort((a, b) => b.startedAt - a.startedAt);
  const newest = newestFirst[0]!;
  const finished = newestFirst.find(({ finishedAt }) => finishedAt !== undefined);
  const { score, max } = marksOf(newest);
  return {
    answered: newest.answers.length,
    questionCount: newest.questionIds.length,
    score,
    max,
    finished: newest.finishedAt !== undefined,
    attemptedId: newest.caseId,
    lastAt: Math.max(...attempts.map(lastAt)),
    solved: finished !== undefined,
    share: finished && shareOf(finished),
    highestVariant: Math.max(...attempts.map(({ caseId }) => readVariantId(caseId).variant)),
  };
}

function marksOf({ answers }: Attempt): { score: number; max: number } {
  const sum = (of: 'score' | 'max') => answers.reduce((total, { grade }) => total + grade[of], 0);
  return { score: sum('score'), max: sum('max') };
}

/** Formula scoring can go below nothing; a share cannot. */
function shareOf(attempt: Attempt): number | undefined {
  const { score, max } = marksOf(attempt);
  return max === 0 ? undefined : Math.max(0, score / max);
}

function lastAt({ startedAt, finishedAt, answers }: Attempt): number {
  return Math.max(startedAt, finishedAt ?? 0, ...answers.map(({ submittedAt }) => submittedAt));
}

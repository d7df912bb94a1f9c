import { useCallback, useEffect, useMemo, useState } from 'react';
import { UserError } from '../base/user-error.ts';
import type { CaseStanding } from '../flat/home/CaseCard.tsx';
import type { CaseSummary } from '../teaching/case-summary.ts';
import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { Attempt } from '../teaching/attempt/attempt.ts';
import { fetchCaseIndex } from './fetch-case.ts';
import type { Services } from './services.ts';

export interface CaseList {
  /** Undefined while it is being fetched. */
  readonly cases: readonly CaseSummary[] | undefined;
  /** Every attempt of this reader, the newest first; undefined while they are being read. */
  readonly attempts: readonly Attempt[] | undefined;
  readonly standings: ReadonlyMap<string, CaseStanding>;
  /** Why cases or results could not be read. */
  readonly problem: string | undefined;
  /** Reads the results again, after an attempt went on. */
  readonly refresh: () => void;
}

/** The bundled cases and how far this reader has come with each. */
export function useCaseList(services: Services): CaseList {
  const [cases, setCases] = useState<readonly CaseSummary[] | undefined>(undefined);
  const [attempts, setAttempts] = useState<readonly Attempt[] | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  const explain = useCallback((error: unknown) => {
    if (!(error instanceof UserError)) throw error;
    setProblem(error.message);
  }, []);
  useEffect(() => {
    fetchCaseIndex().then(setCases, (error) => {
      setCases([]);
      explain(error);
    });
  }, [explain]);
  const refresh = useCallback(() => {
    services
      .storage()
      .then(({ sink }) => sink.events())
      .then((events) => setAttempts(attemptsFromEvents(events)))
      .catch(explain);
  }, [services, explain]);
  const standings = useMemo(() => standingsOf(attempts ?? []), [attempts]);
  return { cases, attempts, standings, problem, refresh };
}

/** The newest attempt at each case. */
function standingsOf(attempts: readonly Attempt[]): Map<string, CaseStanding> {
  const standings = new Map<string, CaseStanding>();
  for (const attempt of attempts) {
    // A review asks single questions again; it is not how far the case has got.
    if (attempt.review || standings.has(attempt.caseId)) continue;
    const grades = attempt.answers.map(({ grade }) => grade);
    standings.set(attempt.caseId, {
      answered: grades.length,
      score: grades.reduce((sum, grade) => sum + grade.score, 0),
      max: grades.reduce((sum, grade) => sum + grade.max, 0),
      finished: attempt.finishedAt !== undefined,
    });
  }
  return standings;
}

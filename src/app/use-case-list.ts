import { useCallback, useEffect, useMemo, useState } from 'react';
import { UserError } from '../base/user-error.ts';
import type { CaseSummary } from '../teaching/case-summary.ts';
import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { Attempt } from '../teaching/attempt/attempt.ts';
import { type CaseStanding, standingsOf } from '../teaching/library/case-standing.ts';
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

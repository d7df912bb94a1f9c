import { useEffect, useMemo, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import type { Case } from '../../teaching/case.ts';
import type { PilotServices } from './pilot-services.ts';

/** The open halves of the cases that a draft names, each fetched once; and why one could not be. */
export function useLoadedCases(
  caseSets: readonly (readonly string[])[],
  { loadCase }: Pick<PilotServices, 'loadCase'>,
): { readonly loaded: ReadonlyMap<string, Case>; readonly problem: UserError | undefined } {
  const [loaded, setLoaded] = useState<ReadonlyMap<string, Case>>(new Map());
  const wanted = useMemo(() => [...new Set(caseSets.flat())], [caseSets]);
  /** What went wrong is of the cases that were asked for then. */
  const [failed, setFailed] = useState<{ readonly of: typeof wanted; readonly problem: UserError }>();
  useEffect(() => {
    const missing = wanted.filter((caseId) => !loaded.has(caseId));
    if (missing.length === 0) return;
    let over = false;
    Promise.all(missing.map((caseId) => loadCase(caseId))).then(
      (found) => {
        if (!over)
          setLoaded((before) => new Map([...before, ...found.map((each) => [each.id, each] as const)]));
      },
      (error: unknown) => {
        if (!(error instanceof UserError)) throw error;
        if (!over) setFailed({ of: wanted, problem: error });
      },
    );
    return () => {
      over = true;
    };
  }, [wanted, loaded, loadCase]);
  return { loaded, problem: failed?.of === wanted ? failed.problem : undefined };
}

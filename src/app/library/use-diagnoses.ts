import { useEffect, useState } from 'react';
import { mapConcurrent } from '../../base/map-concurrent.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import type { CaseStanding } from '../../teaching/library/case-standing.ts';
import { fetchCaseKey } from '../fetch-case.ts';

const AT_ONCE = 3;

/** What solved cases show, by case. Keys of cases that are not solved are not asked for. */
export function useDiagnoses(
  cases: readonly CaseSummary[] | undefined,
  standings: ReadonlyMap<string, CaseStanding>,
): ReadonlyMap<string, string> {
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const wanted = cases?.filter(({ id }) => standings.get(id)?.solved && !known.has(id)) ?? [];
    if (wanted.length === 0) return;
    let gone = false;
    const diagnosisOf = (openly: CaseSummary) =>
      fetchCaseKey(openly).then(
        ({ diagnosis }) => [openly.id, diagnosis] as const,
        // A key that cannot be had leaves the card as neutral as before.
        () => [openly.id, ''] as const,
      );
    void mapConcurrent(wanted, AT_ONCE, diagnosisOf).then((told) => {
      if (!gone) setKnown((before) => new Map([...before, ...told]));
    });
    return () => {
      gone = true;
    };
  }, [cases, standings, known]);
  return known;
}

import type { CaseSummary } from '../case-summary.ts';
import type { CaseStanding } from './case-standing.ts';

/** A case as the library knows it, for one reader. */
export interface LibraryEntry {
  readonly summary: CaseSummary;
  /** Undefined before the first answer. */
  readonly standing: CaseStanding | undefined;
  /** What it shows; known only once the reader has finished it. */
  readonly diagnosis: string | undefined;
}

/** Where a reader is with a case. */
export type Progress = 'new' | 'started' | 'done';

export function progressOf({ standing }: LibraryEntry): Progress {
  if (!standing) return 'new';
  return standing.finished ? 'done' : 'started';
}

/** The cases of the list with what this reader made of them; a diagnosis is kept back until a case is solved. */
export function libraryEntries(
  cases: readonly CaseSummary[],
  standings: ReadonlyMap<string, CaseStanding>,
  diagnoses: ReadonlyMap<string, string>,
): readonly LibraryEntry[] {
  return cases.map((summary) => {
    const standing = standings.get(summary.id);
    return { summary, standing, diagnosis: standing?.solved ? diagnoses.get(summary.id) : undefined };
  });
}

import { type LibraryEntry, progressOf } from './library-entry.ts';
import { sortCases } from './sort-cases.ts';

/** The one case that the first page puts first, and why. */
export interface StartHere {
  readonly why: 'resume' | 'first' | 'next' | 'repeat';
  readonly entry: LibraryEntry;
}

/** Where a reader should begin: what was left half done last, else the first case, a new one, or the weakest one. */
export function startHere(entries: readonly LibraryEntry[], firstId: string): StartHere | undefined {
  const at = (progress: ReturnType<typeof progressOf>) =>
    entries.filter((entry) => progressOf(entry) === progress);
  const [begun] = sortCases(at('started'), 'recent', '');
  if (begun) return { why: 'resume', entry: begun };
  const fresh = at('new');
  const first = fresh.find(({ summary }) => summary.id === firstId);
  if (first) return { why: 'first', entry: first };
  const [next] = sortCases(fresh, 'suggested', '');
  if (next) return { why: fresh.length === entries.length ? 'first' : 'next', entry: next };
  const [weakest] = sortCases(entries, 'low-score', '');
  return weakest && { why: 'repeat', entry: weakest };
}

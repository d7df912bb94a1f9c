import { caseLevelSchema } from '../case.ts';
import { type LibraryEntry, progressOf } from './library-entry.ts';
import { textScore } from './search-text.ts';

/** Orders of the library, with their names; also their words in addresses. */
export const caseOrders = {
  suggested: 'Suggested first',
  recent: 'Last used first',
  short: 'Shortest first',
  easy: 'Easiest first',
  'low-score': 'Lowest score first',
  name: 'By name',
} as const;
export type CaseOrder = keyof typeof caseOrders;

/** Cases in order, ties as they came. Suggested: what fits the text best; then begun, new, and done ones. */
export function sortCases(
  entries: readonly LibraryEntry[],
  order: CaseOrder,
  text: string,
): readonly LibraryEntry[] {
  const key = keys[order];
  const keyed = entries.map((entry) => ({ entry, of: key(entry, text) }));
  return keyed.sort((a, b) => compare(a.of, b.of)).map(({ entry }) => entry);
}

type Key = readonly (number | string)[];
const levels = caseLevelSchema.options;
const turn = { started: 0, new: 1, done: 2 } as const;
const last = Number.MAX_VALUE;

/** What each order goes by, smallest first. */
const keys: Readonly<Record<CaseOrder, (entry: LibraryEntry, text: string) => Key>> = {
  suggested: (entry, text) => [
    -(textScore(entry, text) ?? 0),
    turn[progressOf(entry)],
    progressOf(entry) === 'started' ? -entry.standing!.lastAt : levels.indexOf(entry.summary.level),
  ],
  recent: ({ standing }) => [-(standing?.lastAt ?? 0)],
  short: ({ summary }) => [summary.estimatedMinutes],
  easy: ({ summary }) => [levels.indexOf(summary.level), summary.estimatedMinutes],
  'low-score': ({ standing }) => [standing?.share ?? last],
  name: ({ summary }) => [summary.title, summary.id],
};

function compare(a: Key, b: Key): number {
  for (const [i, x] of a.entries()) {
    const y = b[i]!;
    const difference = typeof x === 'string' ? x.localeCompare(String(y), 'en') : x - Number(y);
    if (difference !== 0) return difference;
  }
  return 0;
}

import type { Random } from '../../base/random.ts';
import { type LibraryEntry, progressOf } from './library-entry.ts';

/**
 * One case by chance: a new one while there are any, then one that was begun, then any. Never the one that was just
 * read, unless it is the only one.
 */
export function surprise(
  entries: readonly LibraryEntry[],
  random: Random,
  justReadId?: string,
): LibraryEntry | undefined {
  const others = entries.filter(({ summary }) => summary.id !== justReadId);
  const among = others.length > 0 ? others : entries;
  const preferred = (['new', 'started'] as const)
    .map((wanted) => among.filter((entry) => progressOf(entry) === wanted))
    .find((some) => some.length > 0);
  const pool = preferred ?? among;
  return pool[Math.floor(random.uniform() * pool.length)];
}

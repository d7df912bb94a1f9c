import { createRandom } from '../../base/random.ts';
import { filterCases } from '../../teaching/library/filter-cases.ts';
import { caseAfter } from '../../teaching/library/playlist-way.ts';
import { surprise } from '../../teaching/library/surprise.ts';
import { readVariantId } from '../../teaching/library/variant-id.ts';
import type { AfterCase } from '../../ui/library/after-case.ts';
import type { Library } from '../../ui/library/library.ts';
import type { LibraryDesk } from './use-library.ts';
import type { Playlists } from './use-playlists.ts';

/** What is needed of the library to know the ways on. */
export interface AfterCaseDesk extends Pick<LibraryDesk, 'shelve' | 'openFrom'> {
  readonly library: Pick<Library, 'entries' | 'query' | 'again'>;
  readonly playlists: Pick<Playlists, 'currentId' | 'places' | 'own' | 'shipped'>;
}

/**
 * Ways on from a case: the next of the playlist that it was opened from, else a case by chance out of those that the
 * library was narrowed down to.
 */
export function afterCase(
  { library, playlists, shelve, openFrom }: AfterCaseDesk,
  caseId: string,
): AfterCase {
  const { baseId } = readVariantId(caseId);
  const entries = library.entries ?? [];
  const { currentId, places } = playlists;
  const current = [...playlists.shipped, ...playlists.own].find(
    ({ id }) => id === currentId && places.get(id) === caseId,
  );
  const way = current && shelve(current).way;
  const drawn = () => surprise(filterCases(entries, library.query), createRandom(`after ${caseId}`), baseId);
  const nextId = way ? caseAfter(way, caseId) : drawn()?.summary.id;
  const next = entries.find(({ summary }) => summary.id === nextId);
  const { again } = library;
  return {
    next:
      next && next.summary.id !== baseId
        ? { title: next.summary.title, open: () => openFrom(current?.id, next.summary.id) }
        : undefined,
    place:
      current && way && `Case ${way.order.indexOf(caseId) + 1} of ${way.order.length} in “${current.name}”.`,
    again: again && (() => again(caseId)),
  };
}

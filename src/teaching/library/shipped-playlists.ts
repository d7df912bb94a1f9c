import type { CaseSummary } from '../case-summary.ts';
import { filterCases } from './filter-cases.ts';
import { libraryEntries } from './library-entry.ts';
import type { Playlist, ShippedPlaylist } from './playlist.ts';

/** The shipped playlists with the cases that are there; one without any is left out. */
export function shippedPlaylists(
  shipped: readonly ShippedPlaylist[],
  cases: readonly CaseSummary[],
): readonly Playlist[] {
  const known = new Set(cases.map(({ id }) => id));
  return shipped.flatMap(({ id, name, about, order, cases: named, where }) => {
    // Where nobody has answered yet, so that a playlist is the same for everybody.
    const found = where
      ? filterCases(libraryEntries(cases, new Map(), new Map()), { text: '', choice: where })
      : [];
    const ids = named?.filter((each) => known.has(each)) ?? found.map(({ summary }) => summary.id);
    return ids.length === 0 ? [] : [{ id, name, about, order, cases: ids }];
  });
}

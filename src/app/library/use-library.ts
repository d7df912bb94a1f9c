import { useCallback, useMemo } from 'react';
import { createRandom } from '../../base/random.ts';
import { libraryEntries } from '../../teaching/library/library-entry.ts';
import { type Playlist, MOST_CASES } from '../../teaching/library/playlist.ts';
import { playlistWay } from '../../teaching/library/playlist-way.ts';
import { surprise } from '../../teaching/library/surprise.ts';
import { readVariantId, variantId } from '../../teaching/library/variant-id.ts';
import type { Library, ShelvedPlaylist } from '../../ui/library/library.ts';
import { generatedUrl } from '../fetch-case.ts';
import type { Services } from '../services.ts';
import type { CaseList } from '../use-case-list.ts';
import { goTo } from '../use-hash-route.ts';
import { useDiagnoses } from './use-diagnoses.ts';
import { useKeptOffline } from './use-kept-offline.ts';
import { useLibraryQuery } from './use-library-query.ts';
import { useMaking } from './use-making.ts';
import { type Playlists, usePlaylists } from './use-playlists.ts';

export interface LibraryDesk {
  readonly library: Library;
  readonly playlists: Playlists;
  /** A playlist with how far its reader is. */
  readonly shelve: (playlist: Playlist) => ShelvedPlaylist;
  /** Opens a case, from a playlist or from none. */
  readonly openFrom: (playlistId: string | undefined, caseId: string) => void;
}

/** The library and its playlists, as the page shows them. `looking`: one of them is on show. */
export function useLibrary(
  services: Services,
  { cases, attempts, standings, problem }: CaseList,
  hash: string,
  looking: boolean,
): LibraryDesk {
  const [query, onQuery] = useLibraryQuery(hash);
  const making = useMaking(services, looking);
  const keptOffline = useKeptOffline(services, looking);
  const diagnoses = useDiagnoses(cases, standings);
  const playlists = usePlaylists(services, cases, attempts);
  const { newSeed } = services;
  const { setPlace, keep, places } = playlists;
  const openFrom = useCallback(
    (playlistId: string | undefined, caseId: string) => {
      setPlace(playlistId, caseId);
      goTo({ at: 'case', caseId });
    },
    [setPlace],
  );
  const shelve = useCallback(
    (playlist: Playlist): ShelvedPlaylist => {
      const isKnown = (id: string) => cases?.some((summary) => summary.id === id) ?? false;
      const way = playlistWay(playlist, places.get(playlist.id), standings, isKnown);
      return { playlist, way, own: playlists.own.some(({ id }) => id === playlist.id) };
    },
    [cases, places, standings, playlists.own],
  );
  const library = useMemo(
    (): Library => ({
      entries: cases && libraryEntries(cases, standings, diagnoses),
      problem,
      query,
      onQuery,
      beingMade: (caseId) => making?.beingMade.get(caseId),
      keptOffline,
      pictureOf: (caseId) =>
        // Not asked for before it is there.
        making && !making.beingMade.has(caseId) ? generatedUrl(`${caseId}/scout.png`).href : undefined,
      open: (caseId) => openFrom(undefined, caseId),
      again: making?.makes
        ? (caseId) => {
            const { baseId, variant } = readVariantId(caseId);
            const tried = Math.max(variant, standings.get(baseId)?.highestVariant ?? 1);
            openFrom(undefined, variantId({ baseId, variant: tried + 1 }));
          }
        : undefined,
      surprise(among) {
        const drawn = surprise(among, createRandom(newSeed()));
        if (drawn)
          openFrom(
            undefined,
            drawn.standing?.finished === false ? drawn.standing.attemptedId : drawn.summary.id,
          );
      },
      playlists: [...playlists.shipped, ...playlists.own]
        .map(shelve)
        .filter(({ way }) => way.order.length > 0),
      openPlaylist: (id) => goTo({ at: 'playlist', id }),
      keepPlaylist(name, caseIds, mixed) {
        const id = `own-${newSeed()}`;
        const order = mixed ? ({ by: 'seed', seed: newSeed() } as const) : ({ by: 'list' } as const);
        keep({ id, name, about: '', order, cases: caseIds.slice(0, MOST_CASES) });
        goTo({ at: 'playlist', id });
      },
    }),
    [
      cases,
      standings,
      diagnoses,
      problem,
      query,
      onQuery,
      making,
      keptOffline,
      openFrom,
      newSeed,
      playlists,
      shelve,
      keep,
    ],
  );
  return { library, playlists, shelve, openFrom };
}

import { useCallback, useEffect, useMemo, useState } from 'react';
import { createPlaylistShelf, type KeptPlaylists, type PlaylistShelf } from '../../storage/playlists.ts';
import type { Playlist } from '../../teaching/library/playlist.ts';
import { shippedPlaylists } from '../../teaching/library/shipped-playlists.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';
import type { Services } from '../services.ts';
import { settingsInMemory } from './settings-in-memory.ts';
import { shipped } from './shipped.ts';

export interface Playlists extends KeptPlaylists {
  readonly shipped: readonly Playlist[];
  readonly keep: (playlist: Playlist) => void;
  readonly remove: (id: string) => void;
  /** A case is opened, from a playlist or from none. */
  readonly setPlace: (id: string | undefined, caseId: string) => void;
}

const none: KeptPlaylists = { own: [], places: new Map(), currentId: undefined };

/**
 * Shipped playlists, a reader's own and where they are; where the browser keeps nothing, as long as the page. What is
 * kept is read again with every new `reading` of the reader's data.
 */
export function usePlaylists(
  { storage, log }: Services,
  cases: readonly CaseSummary[] | undefined,
  reading: unknown,
): Playlists {
  const [kept, setKept] = useState<KeptPlaylists>(none);
  const inMemory = useMemo(settingsInMemory, []);
  const change = useCallback(
    (work: (shelf: PlaylistShelf) => Promise<void>) => {
      const run = async () => {
        const shelf = createPlaylistShelf((await storage()).settings ?? inMemory);
        await work(shelf);
        setKept(await shelf.read());
      };
      run().catch((error: unknown) => log.warn('playlists/not-kept', { why: String(error) }));
    },
    [storage, log, inMemory],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new reading is the reason to look again
  useEffect(() => change(async () => undefined), [change, reading]);
  const keep = useCallback((playlist: Playlist) => change((shelf) => shelf.keep(playlist)), [change]);
  const remove = useCallback((id: string) => change((shelf) => shelf.remove(id)), [change]);
  const setPlace = useCallback(
    (id: string | undefined, caseId: string) => change((shelf) => shelf.setPlace(id, caseId)),
    [change],
  );
  const there = useMemo(() => shippedPlaylists(shipped, cases ?? []), [cases]);
  return useMemo(
    () => ({ ...kept, shipped: there, keep, remove, setPlace }),
    [kept, there, keep, remove, setPlace],
  );
}

import { useMemo } from 'react';
import { PlaylistScreen } from '../../flat/library/PlaylistScreen.tsx';
import { playlistFromQuery, playlistQuery } from '../../teaching/library/playlist-link.ts';
import type { Services } from '../services.ts';
import { goTo, hashOf, type Route } from '../use-hash-route.ts';
import type { LibraryDesk } from './use-library.ts';

interface PlaylistPageProps {
  readonly desk: LibraryDesk;
  readonly route: Extract<Route, { at: 'playlist' }>;
  readonly services: Services;
}

/** A playlist by its id on this device, or by a link that somebody sent. */
export function PlaylistPage({ desk, route, services }: PlaylistPageProps) {
  const { playlists, shelve, openFrom, library } = desk;
  const playlist = useMemo(() => {
    const linked = 'query' in route ? playlistFromQuery(route.query) : undefined;
    const id = 'query' in route ? linked?.id : route.id;
    // The reader's own first: they may have changed what they were sent.
    return [...playlists.own, ...playlists.shipped].find((each) => each.id === id) ?? linked;
  }, [route, playlists]);
  const isKept = playlist && [...playlists.own, ...playlists.shipped].some(({ id }) => id === playlist.id);
  const link = playlist
    ? new URL(hashOf({ at: 'playlist', query: playlistQuery(playlist) }), document.baseURI).href
    : '';
  return (
    <PlaylistScreen
      key={'query' in route ? route.query : route.id}
      library={library}
      shelved={playlist && shelve(playlist)}
      link={link}
      onOpenCase={(caseId) => {
        // What one begins is kept, so that one finds the way back to it.
        if (playlist && !isKept) playlists.keep(playlist);
        openFrom(playlist?.id, caseId);
      }}
      onChange={playlists.keep}
      onDelete={playlists.remove}
      newSeed={services.newSeed}
      onLeave={() => goTo({ at: 'home' })}
    />
  );
}

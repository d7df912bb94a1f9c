import type { Json } from '../base/json.ts';
import { type Playlist, playlistSchema } from '../teaching/library/playlist.ts';
import type { Settings } from './settings.ts';

/** A reader's own playlists, and where they are in all that they began. */
export interface KeptPlaylists {
  readonly own: readonly Playlist[];
  /** The case that was opened last, by playlist. */
  readonly places: ReadonlyMap<string, string>;
  /** The playlist that the last case was opened from. */
  readonly currentId: string | undefined;
}

export interface PlaylistShelf {
  read(): Promise<KeptPlaylists>;
  /** Keeps a playlist in place of one with the same id. */
  keep(playlist: Playlist): Promise<void>;
  remove(id: string): Promise<void>;
  /** A case was opened: from a playlist, which is at it now, or from nowhere in particular. */
  setPlace(id: string | undefined, caseId: string): Promise<void>;
}

const LIST = 'playlist:';
const PLACE = 'playlist-place:';
const CURRENT = 'playlist-current';

/** Kept as settings, so that they go with the file of a person's data and are deleted with it. */
export function createPlaylistShelf(settings: Pick<Settings, 'all' | 'set'>): PlaylistShelf {
  return {
    async read() {
      const all = Object.entries(await settings.all());
      const under = (prefix: string) =>
        all.flatMap(([key, value]) =>
          key.startsWith(prefix) ? [[key.slice(prefix.length), value] as const] : [],
        );
      const current = all.find(([key]) => key === CURRENT)?.[1];
      return {
        // What another version wrote and nobody can read is passed over.
        own: under(LIST).flatMap(([, value]) => playlistSchema.safeParse(value).data ?? []),
        places: new Map(under(PLACE).filter((each): each is [string, string] => typeof each[1] === 'string')),
        currentId: typeof current === 'string' ? current : undefined,
      };
    },
    keep: (playlist) => settings.set(LIST + playlist.id, playlist satisfies Json),
    // Settings are only ever set; nothing is no playlist.
    remove: (id) => settings.set(LIST + id, null),
    async setPlace(id, caseId) {
      await settings.set(CURRENT, id ?? null);
      if (id !== undefined) await settings.set(PLACE + id, caseId);
    },
  };
}

import type { LibraryEntry } from '../../teaching/library/library-entry.ts';
import type { LibraryQuery } from '../../teaching/library/library-query.ts';
import type { Playlist } from '../../teaching/library/playlist.ts';
import type { PlaylistWay } from '../../teaching/library/playlist-way.ts';

/** How far the images of a case are made. */
export interface CaseBeingMade {
  readonly state: 'waiting' | 'making' | 'failed';
  /** 0 … 1. */
  readonly share: number;
  readonly secondsLeft: number | undefined;
  readonly problem: string | undefined;
}

/** A playlist, and how far its reader is. */
export interface ShelvedPlaylist {
  readonly playlist: Playlist;
  readonly way: PlaylistWay;
  /** The reader's own: to be changed and deleted. */
  readonly own: boolean;
}

/** All that a front end needs to show the library. */
export interface Library {
  /** Undefined while the list is being fetched. */
  readonly entries: readonly LibraryEntry[] | undefined;
  /** Why the list of cases or results could not be read, if so. */
  readonly problem: string | undefined;
  readonly query: LibraryQuery;
  readonly onQuery: (query: LibraryQuery) => void;
  /** Undefined for a case whose images are there. */
  readonly beingMade: (caseId: string) => CaseBeingMade | undefined;
  /** Cases that open without a connection. */
  readonly keptOffline: ReadonlySet<string>;
  /** Address of a picture that tells nothing but the body part; undefined while there is none. */
  readonly pictureOf: (caseId: string) => string | undefined;
  /** Opens a case or a variant of it. */
  readonly open: (caseId: string) => void;
  /** Opens a case, or what it is a variant of, with new positions and sizes; undefined where the server makes none. */
  readonly again: ((caseId: string) => void) | undefined;
  /** Opens one by chance out of those on show. */
  readonly surprise: (among: readonly LibraryEntry[]) => void;
  readonly playlists: readonly ShelvedPlaylist[];
  readonly openPlaylist: (id: string) => void;
  /** Keeps cases as a playlist of one's own, and opens it. */
  readonly keepPlaylist: (name: string, caseIds: readonly string[], mixed: boolean) => void;
}

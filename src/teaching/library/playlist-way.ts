import type { CaseStanding } from './case-standing.ts';
import type { Playlist } from './playlist.ts';
import { playlistOrder } from './playlist-order.ts';

/** How far a reader has come with a playlist. */
export interface PlaylistWay {
  /** Cases in the order of reading; such as are not on this server are left out. */
  readonly order: readonly string[];
  readonly done: number;
  /** The case to go on with: the one that was opened last, until it is finished, then the next that is not done. */
  readonly nextId: string | undefined;
}

/** @param placeId The case that was opened last from this playlist; undefined where none was. */
export function playlistWay(
  playlist: Playlist,
  placeId: string | undefined,
  standings: ReadonlyMap<string, Pick<CaseStanding, 'finished'>>,
  isKnown: (caseId: string) => boolean,
): PlaylistWay {
  const order = playlistOrder(playlist).filter(isKnown);
  const isDone = (id: string) => standings.get(id)?.finished === true;
  const at = Math.max(0, order.indexOf(placeId ?? ''));
  // From the place to the end, then what was skipped before it.
  const ahead = [...order.slice(at), ...order.slice(0, at)];
  return { order, done: order.filter(isDone).length, nextId: ahead.find((id) => !isDone(id)) };
}

/** The case after `caseId` that is not done yet, for who has just finished that one; undefined at the end. */
export function caseAfter(way: PlaylistWay, caseId: string): string | undefined {
  const at = way.order.indexOf(caseId);
  const next = way.nextId === caseId ? undefined : way.nextId;
  return next ?? (at >= 0 ? way.order[at + 1] : undefined);
}

import { useSyncExternalStore } from 'react';

/**
 * Where the page is: the start page, a playlist, an archive, the tutorial, the learner's progress, pilots, a case, what has
 * fallen due of a case, a part in a study, or one's own CT (which no address can reopen).
 */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'archive' }
  | { readonly at: 'tutorial' }
  | { readonly at: 'learning' }
  /** `place`: a page of it, as "running/ID"; its plan where there is none. */
  | { readonly at: 'pilots'; readonly place?: string }
  /** A participant's part in a study; a link may bring the code along, and no address of the page's own has it. */
  | { readonly at: 'sitting'; readonly code?: string }
  /** Cases that are being written. */
  | { readonly at: 'author' }
  | { readonly at: 'review'; readonly caseId: string }
  | { readonly at: 'own' }
  /** One that this device knows by its id, or one that is wholly in its link. */
  | { readonly at: 'playlist'; readonly id: string }
  | { readonly at: 'playlist'; readonly query: string }
  /** A packed case at an address that the link names. */
  | { readonly at: 'open'; readonly address: string }
  | { readonly at: 'case'; readonly caseId: string };

const PLAYLIST_LINK = '#/playlist?';
const PACKAGE_LINK = '#/open?';
const SITTING_LINK = '#/sitting?';
const HOME = '#/';
/** What the library on the start page was narrowed down to: who comes back finds it so. */
let homeQuery = '';

/** The library's filters in an address of the start page. */
export function queryOf(hash: string): string {
  return hash.startsWith(`${HOME}?`) ? hash.slice(HOME.length + 1) : '';
}

/** An address without the library's filters: where the page is, whatever it shows there. */
export function pathOf(hash: string): string {
  return hash === '' || queryOf(hash) !== '' ? HOME : hash;
}

/** Takes the library's filters into the address, without a step in the history for each letter. */
export function replaceHomeQuery(query: string): void {
  homeQuery = query;
  if (parseRoute(location.hash).at === 'home') history.replaceState(null, '', hashOf({ at: 'home' }));
}

export function parseRoute(hash: string): Route {
  const caseId = /^#\/case\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (caseId) return { at: 'case', caseId };
  const reviewed = /^#\/review\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (reviewed) return { at: 'review', caseId: reviewed };
  const playlistId = /^#\/playlist\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (playlistId) return { at: 'playlist', id: playlistId };
  if (hash.startsWith(PLAYLIST_LINK)) return { at: 'playlist', query: hash.slice(PLAYLIST_LINK.length) };
  const address =
    hash.startsWith(PACKAGE_LINK) && new URLSearchParams(hash.slice(PACKAGE_LINK.length)).get('package');
  if (address) return { at: 'open', address };
  const code =
    hash.startsWith(SITTING_LINK) && new URLSearchParams(hash.slice(SITTING_LINK.length)).get('code');
  if (code) return { at: 'sitting', code };
  const place = /^#\/pilots\/([A-Za-z0-9._/-]+)$/.exec(hash)?.[1];
  if (place) return { at: 'pilots', place };
  const plain = (['own', 'archive', 'tutorial', 'learning', 'pilots', 'author', 'sitting'] as const).find(
    (at) => hash === `#/${at}`,
  );
  return { at: plain ?? 'home' };
}

export function sameRoute(a: Route, b: Route): boolean {
  return hashOf(a) === hashOf(b);
}

/** Takes a participant's code out of the address and out of the history. */
export function hideCode(): void {
  if (location.hash.startsWith(SITTING_LINK)) history.replaceState(null, '', hashOf({ at: 'sitting' }));
}

/** Does nothing where the page already is: the history keeps no step that goes nowhere. */
export function goTo(route: Route): void {
  const hash = hashOf(route);
  if (hash !== (location.hash || HOME)) location.hash = hash;
}

/** Never holds anything of a patient, an archive or who signs in there: addresses end up in histories and logs. */
export function hashOf(route: Route): string {
  if (route.at === 'home') return homeQuery ? `${HOME}?${homeQuery}` : HOME;
  if (route.at === 'playlist') return 'id' in route ? `#/playlist/${route.id}` : PLAYLIST_LINK + route.query;
  if (route.at === 'open') return PACKAGE_LINK + new URLSearchParams({ package: route.address });
  if (route.at === 'pilots' && route.place) return `#/pilots/${route.place}`;
  return 'caseId' in route ? `#/${route.at}/${route.caseId}` : `#/${route.at}`;
}

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The hash, so that any static host in any folder serves every address. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

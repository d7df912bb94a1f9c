import { useSyncExternalStore } from 'react';

/** Where the page is: the start page, a case, or one's own CT (which no address can reopen). */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'own' }
  | { readonly at: 'case'; readonly caseId: string };

export function parseRoute(hash: string): Route {
  const caseId = /^#\/case\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (caseId) return { at: 'case', caseId };
  return { at: hash === '#/own' ? 'own' : 'home' };
}

/** Does nothing where the page already is: the history keeps no step that goes nowhere. */
export function goTo(route: Route): void {
  const hash = route.at === 'case' ? `#/case/${route.caseId}` : route.at === 'own' ? '#/own' : '#/';
  if (hash !== (location.hash || '#/')) location.hash = hash;
}

const subscribe = (changed: () => void) => {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
};

/** The hash, so that any static host in any folder serves every address. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => location.hash);
}

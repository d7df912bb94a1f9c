import { useSyncExternalStore } from 'react';

/**
 * Where the page is: the start page, an archive, the tutorial, the learner's progress, a case, what has fallen due of
 * a case, or one's own CT (which no address can reopen).
 */
export type Route =
  | { readonly at: 'home' }
  | { readonly at: 'archive' }
  | { readonly at: 'tutorial' }
  | { readonly at: 'learning' }
  | { readonly at: 'review'; readonly caseId: string }
  | { readonly at: 'own' }
  | { readonly at: 'case'; readonly caseId: string };

export function parseRoute(hash: string): Route {
  const caseId = /^#\/case\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (caseId) return { at: 'case', caseId };
  const reviewed = /^#\/review\/([a-z0-9-]+)$/.exec(hash)?.[1];
  if (reviewed) return { at: 'review', caseId: reviewed };
  const plain = (['own', 'archive', 'tutorial', 'learning'] as const).find((at) => hash === `#/${at}`);
  return { at: plain ?? 'home' };
}

export function sameRoute(a: Route, b: Route): boolean {
  return hashOf(a) === hashOf(b);
}

/** Does nothing where the page already is: the history keeps no step that goes nowhere. */
export function goTo(route: Route): void {
  const hash = hashOf(route);
  if (hash !== (location.hash || '#/')) location.hash = hash;
}

/** Never holds anything of a patient, an archive or who signs in there: addresses end up in histories and logs. */
function hashOf(route: Route): string {
  if (route.at === 'home') return '#/';
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

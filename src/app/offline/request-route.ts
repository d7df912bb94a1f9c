/** What is done with a request of the page. */
export type RequestRoute =
  /** The page itself. */
  | 'page'
  /** A file of the build, as it was installed. */
  | 'shell'
  /** Text of a bundled case, its sealed key and its overview among it: the newest if there is a connection. */
  | 'case-text'
  /** Images of a bundled case: a name that changes with its bytes. */
  | 'case-images'
  /** Nothing: the browser asks the network, and nothing is kept of it. */
  | 'none';

/** What is needed of a request to decide. */
export interface AskedFor {
  readonly method: string;
  readonly url: string;
  readonly isNavigation: boolean;
  /** Only part of a file is asked for. */
  readonly isRange: boolean;
}

const caseText = /^generated\/cases\/(index\.json|[a-z0-9-]+\/(case\.json|key\.bin|scout\.png))$/;
const caseImages = /^generated\/cases\/[a-z0-9-]+\/series-[a-z0-9]+\.zip$/;

/**
 * What the service worker does with a request. A short list of what may be kept, all of it from this page's own folder:
 * archives, other servers, own files (which are no requests at all) and whatever else there may be go past it.
 *
 * @param scope Address of the page's folder, with a slash at its end.
 * @param shell The files of the build, relative to that folder.
 */
export function requestRoute(asked: AskedFor, scope: string, shell: ReadonlySet<string>): RequestRoute {
  const { method, url, isNavigation, isRange } = asked;
  if (method !== 'GET' || isRange || !url.startsWith(scope)) return 'none';
  const { pathname, search } = new URL(url);
  const path = pathname.slice(new URL(scope).pathname.length);
  if (isNavigation) return path === '' || path === 'index.html' ? 'page' : 'none';
  if (search) return 'none';
  if (caseText.test(path)) return 'case-text';
  if (caseImages.test(path)) return 'case-images';
  // Files under assets/ of the version before are still asked for by tabs that were open during an update.
  return shell.has(path) || path.startsWith('assets/') ? 'shell' : 'none';
}

import { systemClock } from '../../base/clock.ts';
import { createCaseCache } from './case-cache.ts';
import { keepCase } from './keep-case.ts';
import type { ToServiceWorker } from './messages.ts';
import { requestRoute } from './request-route.ts';
import { createShellCache, type ShellFile } from './shell-cache.ts';

declare const self: ServiceWorkerGlobalScope;
/** Written in by the build: every file of the page, and a name that changes with them. */
declare const __SHELL__: { readonly version: string; readonly files: readonly ShellFile[] };

/**
 * Serves the page without a connection: the build as it was installed, and the bundled cases that were opened. A new
 * version waits until it is asked in, or no tab is left; nothing of a patient ever comes here (`requestRoute`).
 */
const { version, files } = __SHELL__;
const { scope } = self.registration;
const shell = createShellCache(self, scope, version, files);
const shellPaths = new Set(files.map(({ path }) => path));
const cases = createCaseCache(self.caches, self.navigator.storage, systemClock);

self.addEventListener('install', (event) => event.waitUntil(shell.install()));
// The first visit is served too: a case that is opened in it is kept.
self.addEventListener('activate', (event) =>
  event.waitUntil(Promise.all([shell.dropOld(), cases.dropPlainKeys(), self.clients.claim()])),
);

self.addEventListener('message', (event) => {
  const message = event.data as ToServiceWorker;
  if (message.type === 'take-over') event.waitUntil(self.skipWaiting());
  else event.waitUntil(keepCase(message.caseId, { scope, cases, fetch: (url) => fetch(url) }));
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = {
    method: request.method,
    url: request.url,
    isNavigation: request.mode === 'navigate',
    isRange: request.headers.has('range'),
  };
  const route = requestRoute(asked, scope, shellPaths);
  if (route === 'page') event.respondWith(orFetch(shell.find(''), request));
  if (route === 'shell') event.respondWith(orFetch(shell.find(request.url.slice(scope.length)), request));
  if (route === 'case-images') event.respondWith(kept(request.url).then((found) => found ?? take(event)));
  if (route === 'case-text')
    event.respondWith(
      take(event).catch(async (offline: unknown) => (await kept(request.url)) ?? Promise.reject(offline)),
    );
});

const kept = (url: string) => cases.find(url);

async function orFetch(found: Promise<Response | undefined>, request: Request): Promise<Response> {
  return (await found) ?? fetch(request);
}

/** Asks the network, and keeps the answer while the page reads it. */
async function take(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const response = await fetch(request);
  // A page that leaves off half way, or a full disk, is no reason to fail: it is kept another time.
  if (response.ok) event.waitUntil(cases.keep(request.url, response.clone()).catch(() => undefined));
  return response;
}

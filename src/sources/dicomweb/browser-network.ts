import type { Network } from './network.ts';
import { waitFor } from './wait-for.ts';

/** The network as a page sees it. Make one for each page: it listens for as long as that lives. */
export function browserNetwork(): Network {
  const forbidden = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
    if (effectiveDirective === 'connect-src' && URL.canParse(blockedURI))
      forbidden.add(new URL(blockedURI).origin);
  });
  return {
    fetch: (url, init) => fetch(url, init),
    pageOrigin: location.origin,
    online: () => navigator.onLine,
    async untilOnline(signal) {
      if (!navigator.onLine)
        await waitFor(signal, (done) => {
          window.addEventListener('online', done);
          return () => window.removeEventListener('online', done);
        });
    },
    wait: (ms, signal) =>
      waitFor(signal, (done) => {
        const timer = setTimeout(done, ms);
        return () => clearTimeout(timer);
      }),
    forbids: (url) => forbidden.has(new URL(url).origin),
  };
}

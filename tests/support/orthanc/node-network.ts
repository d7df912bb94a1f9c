import type { Network } from '../../../src/sources/dicomweb/network.ts';
import { waitFor } from '../../../src/sources/dicomweb/wait-for.ts';

/** The network as Node has it: always there, without policies and origins. Waits take a hundredth of their time. */
export const nodeNetwork: Network = {
  fetch: (url, init) => fetch(url, init),
  pageOrigin: 'http://localhost:4173',
  online: () => true,
  untilOnline: () => Promise.resolve(),
  wait: (ms, signal) =>
    waitFor(signal, (done) => {
      // Stalls are waited for in full: a busy machine is no dead archive.
      const timer = setTimeout(done, ms >= 20_000 ? ms : ms / 100);
      return () => clearTimeout(timer);
    }),
  forbids: () => false,
};

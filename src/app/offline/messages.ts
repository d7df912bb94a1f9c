/** What the page tells its service worker. */
export type ToServiceWorker =
  /** The person wants the new version now. */
  | { readonly type: 'take-over' }
  /** This bundled case is open: it is to be there without a connection. */
  | { readonly type: 'keep-case'; readonly caseId: string };

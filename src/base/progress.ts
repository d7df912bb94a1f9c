/** How far a long step is. `total` is 0 while it is not yet known. */
export interface Progress {
  /** What is being done, in the user's words: "Reading files". */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Options that every long-running function takes. An aborted signal rejects with its `reason`. */
export interface Running {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** Something wrong with what an author wrote: where, and what to do about it. */
export interface AuthoringIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
  /**
   * For whoever treats some of them differently: `needs-truth` can be told only with the truth file, `empty` and
   * `no-entries` are what is not filled in yet.
   */
  readonly code?: 'needs-truth' | 'empty' | 'no-entries' | undefined;
}

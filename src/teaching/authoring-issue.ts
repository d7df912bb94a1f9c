/** Something wrong with what an author wrote: where, and what to do about it. */
export interface AuthoringIssue {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

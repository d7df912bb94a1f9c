/** What is wrong inside a protocol whose form is right. */
export interface ProtocolProblem {
  /** Where in the file: `sequences.2.periods.0.condition`. */
  readonly path: string;
  readonly message: string;
}

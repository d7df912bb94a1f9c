import type { Refusal } from '../sources/opened-study.ts';
import type { AttemptRunner } from '../viewer/attempt-runner.ts';
import type { Scan } from '../viewer/scan.ts';

/** What is being read: a case with its attempt, or one's own CT without one. */
export interface Reading {
  readonly title: string;
  readonly scan: Scan;
  readonly runner: AttemptRunner | undefined;
  readonly refused: readonly Refusal[];
}

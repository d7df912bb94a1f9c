import type { LoadableSeries, OpenedStudy, Refusal } from '../sources/opened-study.ts';
import type { AnswersKept } from '../ui/answers-kept.ts';
import type { AttemptRunner } from '../viewer/attempt-runner.ts';
import type { Viewer } from '../viewer/create-viewer.ts';
import type { Scan } from '../viewer/scan.ts';

/** What is being read: a case with its attempt, or one's own CT without one. */
export interface Reading {
  /** Differs from every reading before. */
  readonly id: string;
  /** Undefined for one's own CT. */
  readonly caseId: string | undefined;
  readonly title: string;
  readonly viewer: Viewer;
  readonly scan: Scan;
  /** Where the scan came from: its other images, and the files behind it. */
  readonly loadable: LoadableSeries;
  /** Everything that was found together with it; another series of it opens without reading the files again. */
  readonly study: OpenedStudy;
  readonly runner: AttemptRunner | undefined;
  readonly kept: AnswersKept;
  readonly refused: readonly Refusal[];
}

import type { Hanging } from '../imaging/hang.ts';
import type { DraftDesk } from '../instructor/draft-desk.ts';
import type { LoadableSeries, OpenedStudy, Refusal } from '../sources/opened-study.ts';
import type { CaseComparison } from '../teaching/case.ts';
import type { Condition } from '../teaching/condition.ts';
import type { AnswersKept } from '../ui/answers-kept.ts';
import type { ImageSteps } from '../ui/image-steps.ts';
import type { HostedGuide } from '../ui/sitting/create-sitting-guide.ts';
import type { AttemptRunner } from '../viewer/attempt-runner.ts';
import type { Viewer } from '../viewer/create-viewer.ts';
import type { Scan } from '../viewer/scan.ts';
import type { Tutorial } from '../viewer/tutorial/create-tutorial.ts';

/** What is being read: a case with its attempt, or one's own CT without one. */
export interface Reading {
  /** Differs from every reading before. */
  readonly id: string;
  /** The room that it is read in; one that follows in the same room leaves a headset's session running. */
  readonly roomId: string;
  /** Undefined for one's own CT. */
  readonly caseId: string | undefined;
  /** What has fallen due of the case, and not the whole of it. */
  readonly review: boolean;
  /** What this browser remembers the scan by: the case, or the voxels; nothing that names a patient. */
  readonly scanKey: string;
  /** How the body part had it open; undefined where nothing told the body part. */
  readonly hanging: Hanging | undefined;
  /** A normal scan that the case offers to look at beside its own. */
  readonly comparison: CaseComparison | undefined;
  readonly title: string;
  /** Why the CT was done; undefined for one's own. */
  readonly history: string | undefined;
  readonly viewer: Viewer;
  /** What was opened; of single images the viewer may show another by now. */
  readonly scan: Scan;
  /** Where the scan came from: its other images, and the files behind it. */
  readonly loadable: LoadableSeries;
  /** Everything that was found together with it; another series of it opens without reading the files again. */
  readonly study: OpenedStudy;
  /** Undefined for a volume, and where there is one image alone. */
  readonly images: ImageSteps | undefined;
  readonly runner: AttemptRunner | undefined;
  /** The tutorial over the practice block, and what was read before it and is gone back to. */
  readonly practice?: { readonly tutorial: Tutorial; readonly interrupted: Reading | undefined };
  /** A case that is being written over the scan. */
  readonly desk?: DraftDesk | undefined;
  /** A case is solved as a student would, and what was being written is gone back to. */
  readonly trial?: { readonly interrupted: Reading };
  /** A step of a study is done here, for which this display is planned. */
  readonly sitting?: { readonly guide: HostedGuide; readonly planned: Condition };
  readonly kept: AnswersKept;
  readonly refused: readonly Refusal[];
}

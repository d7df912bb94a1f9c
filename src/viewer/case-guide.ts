import type { WindowPreset } from '../imaging/voi-window.ts';
import type { Case, CaseKey } from '../teaching/case.ts';
import type { Step } from '../teaching/case-step.ts';
import { type Lesson, lessonOf } from '../teaching/lesson.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import { stopOfStep } from './stop-of-step.ts';

/** What a case has to show besides its questions: a way through the images, and what it teaches once it is answered. */
export interface CaseGuide {
  /** Stops that give nothing away, for who wants to be led. */
  readonly steps: readonly Step[];
  /** Undefined until all is answered; rejects with `UserError` where the answers cannot be had. */
  lesson(): Promise<(Lesson & { readonly steps: readonly Step[] }) | undefined>;
  /** Brings every view to a stop. */
  goTo(step: Step, by: Origin): void;
  /** Whether a finding has a place that can be shown. */
  hasPlace(findingId: string): boolean;
  /** Draws a finding and brings every view to it; after the lesson was had. */
  pointTo(findingId: string, by: Origin): void;
}

export interface CaseGuideOptions {
  readonly viewer: Viewer;
  readonly teachingCase: Case;
  /** Undefined where nothing is ever taught: a graded sitting. */
  readonly loadKey: (() => Promise<CaseKey>) | undefined;
  /** Whether all is answered. */
  readonly over: () => boolean;
  /** The windows that steps name. */
  readonly presets: readonly WindowPreset[];
}

export function createCaseGuide(options: CaseGuideOptions): CaseGuide {
  const { viewer, teachingCase, loadKey, over, presets } = options;
  let key: CaseKey | undefined;
  const outlineOf = (findingId: string) => key?.findings.find(({ id }) => id === findingId)?.outline;
  return {
    steps: teachingCase.steps,
    async lesson() {
      if (!loadKey || !over()) return undefined;
      key = await loadKey();
      return { ...lessonOf(teachingCase, key, viewer.clock.now()), steps: key.steps };
    },
    goTo: (step, by) => viewer.run('goToStop', stopOfStep(step, presets), by),
    hasPlace: (findingId) => outlineOf(findingId) !== undefined,
    pointTo(findingId, by) {
      const outline = outlineOf(findingId);
      if (!outline) return;
      viewer.run('showTruth', { shapes: [{ shape: 'ellipsoid', ...outline }] }, by);
      viewer.run('showFinding', undefined, by);
    },
  };
}

import { planeNames } from '../../imaging/slice-plane.ts';
import type { Viewer } from '../create-viewer.ts';
import type { Origin } from '../event-log.ts';
import { fitFraming } from '../slice-viewport.ts';

/** Who sets the picture up for a step: its commands are nobody's practice. */
export const byTutorial: Origin = { input: 'program', condition: 'flat' };

/** Whole slices in the scan's own directions, whatever was enlarged or turned before. */
export function showWholeSlices(viewer: Viewer): void {
  viewer.run('straightenPlanes', undefined, byTutorial);
  viewer.run('dropCut', undefined, byTutorial);
  for (const plane of planeNames) viewer.run('frameSlice', { plane, framing: fitFraming }, byTutorial);
}

import type { ImageSteps } from '../../ui/image-steps.ts';
import type { Origin } from '../../viewer/event-log.ts';

/** Shows the image so many after the one that was last wanted, or before it. */
export function goToImage(steps: ImageSteps, by: number, origin: Origin): void {
  void steps.go(steps.store.getState().wanted + by, origin);
}

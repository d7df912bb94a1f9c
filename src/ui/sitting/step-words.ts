import type { SittingGuideState } from './sitting-guide.ts';

/** "Step 5 of 14"; before the order is known nobody can say of how many. */
export function stepWords({ nth, of, more }: SittingGuideState['step']): string {
  return more ? `Step ${nth} of the first ${of}` : `Step ${nth} of ${of}`;
}

import { useSyncExternalStore } from 'react';
import { type SittingGuide, type SittingPart, useSitting } from '../../ui/sitting/sitting-guide.ts';

const never = () => () => undefined;

/** What the participant does now; undefined in practice. */
export function useSittingPart(): SittingPart | undefined {
  const guide = useSitting();
  return useSyncExternalStore(guide?.store.subscribe ?? never, () => partOf(guide));
}

const partOf = (guide: SittingGuide | undefined) => guide?.store.getState().part;

/** Whether the scan is there to be read: not between the cases of a sitting. */
export function isReading(part: SittingPart | undefined): boolean {
  return part === undefined || part.kind === 'familiarise' || (part.kind === 'case' && part.open);
}

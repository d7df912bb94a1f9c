import type { SittingPart } from '../../ui/sitting/sitting-guide.ts';

/**
 * Whether somebody may be asked for a break now. A case of a sitting is not broken into: everybody's time is measured,
 * and the study has breaks and Stop of its own.
 */
export function mayInterrupt(part: SittingPart | undefined): boolean {
  return part === undefined || part.kind === 'form' || part.kind === 'preference';
}

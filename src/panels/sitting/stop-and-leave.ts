import type { SittingGuide } from '../../ui/sitting/sitting-guide.ts';

/** Stops, then leaves the room: whoever is unwell gets out also where the stop could not be stored. */
export async function stopAndLeave(
  guide: Pick<SittingGuide, 'stop'>,
  reason: string,
  leave: () => void,
): Promise<void> {
  try {
    await guide.stop(reason);
  } finally {
    leave();
  }
}

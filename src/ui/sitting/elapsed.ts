import type { SittingEvent } from '../../research/sitting/sitting-event.ts';

/** Nobody is at it for longer than this without a sign, ms. */
const LONGEST_GAP_MS = 30 * 60_000;

/** How long a sitting has taken, ms: without the time that it was stopped, or left without a word. */
export function elapsedMs(events: readonly Pick<SittingEvent, 'type' | 'at'>[], now: number): number {
  const inOrder = [...events].sort((a, b) => a.at - b.at);
  return inOrder.reduce((sum, { type, at }, i) => {
    const gap = Math.max(0, (inOrder[i + 1]?.at ?? now) - at);
    return type === 'stopped' ? sum : sum + Math.min(gap, LONGEST_GAP_MS);
  }, 0);
}

import type { ImageSteps } from '../../ui/image-steps.ts';
import type { Origin } from '../../viewer/event-log.ts';

const origin: Origin = { input: 'keyboard', condition: 'flat' };

/** What a key does to single images: what it would do to the slices of a volume; true when it was used. */
export function imageKey(steps: ImageSteps, key: string, shift: boolean): boolean {
  const { wanted } = steps.store.getState();
  const by = shift ? 10 : 1;
  const to = new Map([
    ['PageDown', wanted + by],
    ['.', wanted + 1],
    ['PageUp', wanted - by],
    [',', wanted - 1],
    ['Home', 0],
    ['End', steps.count - 1],
  ]).get(key);
  if (to === undefined) return false;
  void steps.go(to, origin);
  return true;
}

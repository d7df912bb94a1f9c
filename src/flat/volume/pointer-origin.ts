import type { Origin } from '../../viewer/event-log.ts';

/** What the reader pointed with, for the log. */
export function pointerOrigin(event: Event): Origin & { readonly input: 'mouse' | 'touch' } {
  const type = 'pointerType' in event ? event.pointerType : undefined;
  return { input: type === 'touch' ? 'touch' : 'mouse', condition: 'flat' };
}

import type { SittingEvent } from './sitting-event.ts';

/** An event without what its device counts for it. */
export type Happening = SittingEvent extends infer E
  ? E extends SittingEvent
    ? Omit<E, 'number' | 'at'>
    : never
  : never;

import type { Origin } from '../viewer/event-log.ts';

/** Commands that the author's panel gives to the viewer. */
export const byAuthor: Origin = { input: 'program', condition: 'flat' };

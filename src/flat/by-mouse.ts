import type { Origin } from '../viewer/event-log.ts';

/** What buttons and fields say of who pressed them: the page cannot tell a click from Enter on a button. */
export const byMouse: Origin = { input: 'mouse', condition: 'flat' };

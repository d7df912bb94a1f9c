import type { Origin } from '../event-log.ts';

/** Who sets the picture up for a step: its commands are nobody's practice. */
export const byTutorial: Origin = { input: 'program', condition: 'flat' };

import type { Grade } from './grade.ts';

/** How an answer stands: in full, in part, or not right. */
export type Standing = 'right' | 'partly right' | 'wrong';

export function standingOf({ correct, score }: Grade): Standing {
  return correct ? 'right' : score > 0 ? 'partly right' : 'wrong';
}

/** The same in a student's words. */
export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  right: 'Right',
  'partly right': 'Partly right',
  wrong: 'Not right',
};

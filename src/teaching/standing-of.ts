import type { Grade } from './grade.ts';

/** How an answer stands: in full, in part, not right, or asked for without a mark. */
export type Standing = 'right' | 'partly right' | 'wrong' | 'noted';

export function standingOf({ correct, score, max }: Grade): Standing {
  if (max === 0) return 'noted';
  return correct ? 'right' : score > 0 ? 'partly right' : 'wrong';
}

/** The same in a student's words. */
export const STANDING_TEXT: Readonly<Record<Standing, string>> = {
  right: 'Right',
  'partly right': 'Partly right',
  wrong: 'Not right',
  noted: 'Noted',
};

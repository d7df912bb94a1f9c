import type { PracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { goTo } from '../use-hash-route.ts';
import type { CurrentReading } from '../use-reading.ts';

/** The way from what is read to the practice block and back, over the same room. */
export function practiceDoor({ reading, practise, resume }: CurrentReading): PracticeDoor {
  const practice = reading?.practice;
  if (!practice)
    return { enter: () => void practise(true), leaveName: '', leave: undefined, again: undefined };
  const { interrupted } = practice;
  return {
    enter: undefined,
    leaveName: interrupted ? `Back to ${interrupted.title}` : 'Back to the start page',
    leave: () => {
      if (!resume()) goTo({ at: 'home' });
    },
    again: () => void practise(true),
  };
}

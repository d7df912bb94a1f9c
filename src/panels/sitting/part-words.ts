import type { Condition } from '../../teaching/condition.ts';
import type { SittingPart } from '../../ui/sitting/sitting-guide.ts';

/** A part of a sitting that a board tells in words, with at most one way on and the way out. */
export interface PartWords {
  readonly heading: string;
  readonly text: string;
  /** The button that goes on, and what it asks of the guide. */
  readonly on?: { readonly text: string; readonly ask: 'goOn' | 'resume' };
  /** The room is to be left now. */
  readonly leave: boolean;
}

/** The words of a part in a room, and how people get out of that: "Take off the headset"; undefined for those that have a page of their own. */
export function partWords(part: SittingPart, room: Condition, takeOff: string): PartWords | undefined {
  switch (part.kind) {
    case 'consent':
    case 'describe':
      return {
        heading: 'This is on the page',
        text: `${takeOff}: what comes now is read and answered on the page.`,
        leave: true,
      };
    case 'waiting':
      return { heading: 'One moment', text: part.text, leave: false };
    case 'change-display':
      return { heading: 'The next part is elsewhere', text: part.text, leave: part.to !== room };
    case 'case':
      if (part.open) return undefined;
      return {
        heading: `Case ${part.nth} of ${part.of}`,
        text: 'The scan is being fetched and appears by itself. Rest your eyes meanwhile.',
        leave: false,
      };
    case 'debrief':
      return {
        heading: 'That was all',
        text: 'You have done every part of the study.',
        on: { text: 'Finish', ask: 'goOn' },
        leave: false,
      };
    case 'stopped':
      return {
        heading: 'You have stopped',
        ...(part.forGood
          ? { text: 'What you have answered is kept. Thank you for what you did.' }
          : {
              text: 'What you have answered is kept. You can go on now or later, or leave it at that.',
              on: { text: 'Go on with the study', ask: 'resume' as const },
            }),
        leave: true,
      };
    case 'finished':
      return {
        heading: 'Thank you for taking part',
        text: `You have finished. ${takeOff}.`,
        leave: true,
      };
    default:
      return undefined;
  }
}

import { distance } from '../../imaging/vector.ts';
import { type PracticeBall, practiceBlock } from '../../teaching/tutorial/practice-block.ts';
import { byTutorial, showWholeSlices } from './by-tutorial.ts';
import type { Seen, TutorialStep } from './tutorial-step.ts';

/** The step in which the tutorial's question is asked. */
export const ANSWER_STEP = 'answer';
/** A pin counts up to this far outside of what was asked for, mm: the rule of questions that ask for a place. */
const TOLERANCE_MM = 3;

function offMm({ now }: Seen, { centre, radiusMm }: PracticeBall): number {
  const { pin } = now.annotations;
  return pin ? Math.max(0, distance(pin, centre) - radiusMm - TOLERANCE_MM) : Number.POSITIVE_INFINITY;
}

const find = (id: string, title: string, what: string, ball: PracticeBall): TutorialStep => ({
  id,
  title,
  says: {
    mouse: `Scroll down from the rods to ${what}, and click it: the pin marks your answer.`,
    touch: `Scroll down from the rods to ${what}, and tap it: the pin marks your answer.`,
    keyboard: 'With keys: Page Down scrolls, arrows move the crosshair, Enter sets the pin.',
    controller: `Scroll down from the rods to ${what}, point at it and press: the pin marks your answer.`,
    hand: `Scroll down from the rods to ${what}, point at it and pinch: the pin marks your answer.`,
    gaze: `Scroll down from the rods to ${what}, look at it and press: the pin marks your answer.`,
  },
  setUp(viewer) {
    showWholeSlices(viewer);
    viewer.run('setPin', { at: undefined }, byTutorial);
    viewer.run('selectTool', { tool: 'pin' }, byTutorial);
  },
  done: (seen) => offMm(seen, ball) === 0,
  mistake: (seen, _before, { command }) =>
    command === 'setPin' && offMm(seen, ball) > 0
      ? 'That is not it. Scroll until you see it at its largest, then mark its middle.'
      : undefined,
  facts: (seen) => ({ located: { offMm: offMm(seen, ball) } }),
});

/** Finding places and answering a question. */
export const answeringSteps: readonly TutorialStep[] = [
  find('locate', 'Find the bubble', 'a small dark bubble', practiceBlock.bubble),
  find('locate-second', 'Find the stone', 'a small bright stone', practiceBlock.stone),
  {
    id: ANSWER_STEP,
    title: 'Answer',
    says: {
      mouse: 'Choose an answer below and submit it.',
      touch: 'Choose an answer below and submit it.',
      keyboard: 'With keys: Q, then Tab to the answers; arrows choose, Enter submits.',
      controller: 'Choose an answer on the board and press Submit answer.',
      hand: 'Choose an answer on the board and press Submit answer.',
      gaze: 'Choose an answer on the board and submit it.',
    },
    setUp: (viewer) => viewer.run('selectTool', { tool: 'crosshair' }, byTutorial),
    done: ({ answer }) => answer !== 'none',
  },
];

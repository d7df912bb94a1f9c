import { QuestionPages } from '../../panels/questions/QuestionPages.tsx';
import { useAttempt } from '../../ui/attempt-context.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { QUESTION_BOARD } from './question-board.ts';

/** The question, its answer and its feedback, to the right of the slices; nothing while reading one's own CT. */
export function QuestionBoard() {
  const runner = useAttempt();
  if (!runner) return null;
  return (
    <MovablePanel id="question" name="the question">
      <QuestionPages runner={runner} size={QUESTION_BOARD} />
    </MovablePanel>
  );
}

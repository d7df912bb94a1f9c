import { QuestionPages } from '../../panels/questions/QuestionPages.tsx';
import { useAttempt } from '../../ui/attempt-context.ts';
import { useSitting } from '../../ui/sitting/sitting-guide.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { SittingBoards } from '../sitting/SittingBoards.tsx';
import { QUESTION_BOARD } from './question-board.ts';

/** The question, its answer and its feedback, to the right of the slices, or a sitting; nothing while reading one's own CT. */
export function QuestionBoard() {
  const runner = useAttempt();
  const sitting = useSitting();
  if (sitting) return <SittingBoards guide={sitting} />;
  if (!runner) return null;
  return (
    <MovablePanel id="question" name="the question">
      <QuestionPages runner={runner} size={QUESTION_BOARD} />
    </MovablePanel>
  );
}

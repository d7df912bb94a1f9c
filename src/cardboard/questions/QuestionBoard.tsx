import { QuestionPages } from '../../panels/questions/QuestionPages.tsx';
import { useAttempt } from '../../ui/attempt-context.ts';
import { useSitting } from '../../ui/sitting/sitting-guide.ts';
import { LAYOUT } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { SittingBoards } from '../sitting/SittingBoards.tsx';
import { QUESTION_BOARD } from './question-board.ts';

/** The question, its answer and its feedback, to the right of the slice, or a sitting; nothing while reading one's own CT. */
export function QuestionBoard() {
  const runner = useAttempt();
  const sitting = useSitting();
  if (sitting) return <SittingBoards guide={sitting} />;
  if (!runner) return null;
  return (
    <PanelAt at={LAYOUT.question}>
      <QuestionPages runner={runner} size={QUESTION_BOARD} />
    </PanelAt>
  );
}

import { QuestionPages } from '../../panels/questions/QuestionPages.tsx';
import { useAttempt } from '../../ui/attempt-context.ts';
import { LAYOUT } from '../place/layout.ts';
import { PanelAt } from '../place/PanelAt.tsx';
import { QUESTION_BOARD } from './question-board.ts';

/** The question, its answer and its feedback, to the right of the slice; nothing while reading one's own CT. */
export function QuestionBoard() {
  const runner = useAttempt();
  if (!runner) return null;
  return (
    <PanelAt at={LAYOUT.question}>
      <QuestionPages runner={runner} size={QUESTION_BOARD} />
    </PanelAt>
  );
}

import { useStore } from 'zustand';
import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import { placeIsAsked, truthWaits } from '../../teaching/attempt/place-is-asked.ts';
import { wayOn } from '../../teaching/attempt/way-on.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { confidenceFacts } from '../../teaching/confidence.ts';
import { STANDING_TEXT, standingOf } from '../../teaching/standing-of.ts';
import type { Question } from '../../teaching/question.ts';
import { questionKinds } from '../../teaching/questions/index.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { byMouse } from '../by-mouse.ts';
import { FactTable } from './FactTable.tsx';
import { QuotedAnswer } from './QuotedAnswer.tsx';

interface FeedbackProps {
  readonly question: Question;
  readonly runner: AttemptRunner;
  readonly answer: Answer;
}

/** The mark, why, and the numbers side by side; the truth is on the picture at the same time. */
export function Feedback({ runner, question, answer }: FeedbackProps) {
  const { attempt, saving } = useStore(runner.store);
  const { grade } = answer;
  const standing = standingOf(grade);
  return (
    <div className={`feedback feedback-${standing.replace(' ', '-')}`} role="status">
      <p className="verdict">
        <strong>{STANDING_TEXT[standing]}</strong>
        {grade.max > 0 && (
          <span>
            {marksText(grade.score)} of {marksText(grade.max)}
          </span>
        )}
      </p>
      <QuotedAnswer question={question} answer={answer} />
      <p>{grade.explanation}</p>
      <FactTable facts={[...grade.facts, ...confidenceFacts(answer.confidence)]} />
      {placeIsAsked(runner.teachingCase.questions, attempt) && <p className="empty">{truthWaits}</p>}
      <Legend question={question} answer={answer} />
      <div className="feedback-buttons">
        <ShowMe />
        <button type="button" className="button primary" disabled={saving} onClick={() => void runner.next()}>
          {wayOn(attempt)}
        </button>
      </div>
    </div>
  );
}

/** What the colours on the picture mean, as far as they are on it. */
function Legend({ question, answer }: { question: Question; answer: Answer }) {
  const truth = useViewerState((s) => s.truth.length > 0);
  const own = questionKinds.get(question.kind).answerMarks(question, answer.response).length > 0;
  if (!truth) return null;
  return (
    <p className="legend">
      <span className="key key-truth" /> the truth, on the picture
      {own && (
        <>
          <span className="key key-own" /> yours
        </>
      )}
    </p>
  );
}

/** The way to the truth, where it is on the picture. */
function ShowMe() {
  const viewer = useViewer();
  const truth = useViewerState((s) => s.truth.length > 0);
  if (!truth) return null;
  return (
    <button
      type="button"
      className="button"
      onClick={() => viewer.run('showFinding', undefined, byMouse)}
      title="Every view goes to it, and the volume is opened down to it (Shift+Q)"
    >
      Show me
    </button>
  );
}

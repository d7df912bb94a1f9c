import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { summarise } from '../../teaching/attempt/attempt-summary.ts';
import { paceSentence } from '../../teaching/attempt/pace-sentence.ts';
import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { Grade } from '../../teaching/grade.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { misconceptionText } from '../../teaching/scheduling/misconception.ts';
import { standingOf } from '../../teaching/standing-of.ts';
import { useAnswersKept } from '../../ui/answers-kept.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { AfterCaseButtons } from '../library/AfterCaseButtons.tsx';
import { FormOffers } from './FormOffers.tsx';
import { LessonPart } from './LessonPart.tsx';

interface AttemptSummaryProps {
  readonly runner: AttemptRunner;
  readonly onLeave: (() => void) | undefined;
}

/** The score and one line per question: what to look at again. */
export function AttemptSummary({ runner, onLeave }: AttemptSummaryProps) {
  const { attempt } = useStore(runner.store);
  const kept = useAnswersKept();
  const { score, maxAnswered: max } = summarise(attempt);
  return (
    <div className="summary" role="status">
      <h3>Your result</h3>
      <p className="score">
        {marksText(score)} <span>of {marksText(max)}</span>
      </p>
      <meter min={0} max={Math.max(1, max)} value={score} aria-label="Share of marks" />
      <ol className="summary-list">
        {runner.teachingCase.questions.map((question) => (
          <SummaryLine
            key={question.id}
            text={question.text}
            answer={answerTo(attempt, question.id)}
            explained={runner.teachingCase.rules?.feedback === 'deferred'}
            onLook={() => runner.show(question.id)}
          />
        ))}
      </ol>
      <LessonPart runner={runner} />
      {kept.durable ? (
        <p>Saved on this device. The truth stays marked on the picture: look at it again.</p>
      ) : (
        <p>
          <button type="button" className="button primary" onClick={() => void kept.saveAsFile()}>
            Save my answers as a file
          </button>
        </p>
      )}
      {attempt.paces.map((pace, i) => (
        <p key={i}>{paceSentence(pace)}</p>
      ))}
      <p>
        What you answered comes back for review just before you would forget it: soon where it was not right,
        later where it was. <a href="#/learning">My learning</a> shows what is due and how you do.
      </p>
      <FormOffers runner={runner} />
      <div className="button-row">
        <AfterCaseButtons />
        {onLeave && (
          <button type="button" className="button" onClick={onLeave}>
            Back to the start page
          </button>
        )}
      </div>
    </div>
  );
}

interface SummaryLineProps {
  readonly text: string;
  readonly answer: Answer | undefined;
  /** The explanation has not been shown before. */
  readonly explained: boolean;
  readonly onLook: () => void;
}

/** One question with its marks, and the way back to its explanation and the truth on the picture. */
function SummaryLine({ text, answer, explained, onLook }: SummaryLineProps) {
  if (!answer)
    return (
      <li>
        <span>{text}</span>
        <strong>not answered</strong>
      </li>
    );
  const { grade } = answer;
  const standing = standingOf(grade);
  const sure = misconceptionText(answer);
  return (
    <li className={`summary-${standing.replace(' ', '-')}`}>
      <span>{text}</span>
      <strong>{marksOf(grade)}</strong>
      {sure && <p className="sure">{sure}</p>}
      {explained && <p>{grade.explanation}</p>}
      <button type="button" className="button" onClick={onLook} aria-label={`Look again: ${text}`}>
        Look again
      </button>
    </li>
  );
}

function marksOf({ score, max }: Grade): string {
  return max === 0 ? 'noted' : `${marksText(score)} / ${marksText(max)}`;
}

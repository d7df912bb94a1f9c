import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { summarise } from '../../teaching/attempt/attempt-summary.ts';
import { paceSentence } from '../../teaching/attempt/pace-sentence.ts';
import type { Grade } from '../../teaching/grade.ts';
import { marksText } from '../../teaching/marks-text.ts';
import { useAnswersKept } from '../../ui/answers-kept.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { FormOffers } from './FormOffers.tsx';

/** The score and one line per question: what to look at again. */
export function AttemptSummary({ runner, onLeave }: { runner: AttemptRunner; onLeave: () => void }) {
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
        {runner.teachingCase.questions.map(({ id, text }) => {
          const grade = answerTo(attempt, id)?.grade;
          return (
            <li key={id}>
              <span>{text}</span>
              <strong>{grade ? marksOf(grade) : 'not answered'}</strong>
              {grade && runner.teachingCase.rules?.feedback === 'deferred' && <p>{grade.explanation}</p>}
            </li>
          );
        })}
      </ol>
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
      <FormOffers runner={runner} />
      <button type="button" className="button" onClick={onLeave}>
        Back to the start page
      </button>
    </div>
  );
}

function marksOf({ score, max }: Grade): string {
  return max === 0 ? 'noted' : `${marksText(score)} / ${marksText(max)}`;
}

import { useStore } from 'zustand';
import { nextQuestionId } from '../../teaching/attempt/attempt.ts';
import type { Answer } from '../../teaching/attempt/attempt-event.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { formatMarks } from './format-marks.ts';

interface FeedbackProps {
  readonly runner: AttemptRunner;
  readonly answer: Answer;
}

/** The mark, why, and the numbers side by side; the truth is on the picture at the same time. */
export function Feedback({ runner, answer }: FeedbackProps) {
  const { attempt, saving } = useStore(runner.store);
  const { grade } = answer;
  const verdict = grade.correct ? 'Right' : grade.score > 0 ? 'Partly right' : 'Not right';
  const tone = grade.correct ? 'right' : grade.score > 0 ? 'partly-right' : 'wrong';
  return (
    <div className={`feedback feedback-${tone}`} role="status">
      <p className="verdict">
        <strong>{verdict}</strong>
        <span>
          {formatMarks(grade.score)} of {formatMarks(grade.max)}
        </span>
      </p>
      <p>{grade.explanation}</p>
      {grade.facts.length > 0 && (
        <table className="facts">
          <tbody>
            {grade.facts.map(({ label, value }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="legend">
        <span className="key key-truth" /> truth <span className="key key-own" /> yours
      </p>
      <button type="button" className="button primary" disabled={saving} onClick={() => void runner.next()}>
        {nextQuestionId(attempt) ? 'Next question' : 'See your result'}
      </button>
    </div>
  );
}

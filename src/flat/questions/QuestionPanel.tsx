import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { AttemptSummary } from './AttemptSummary.tsx';
import { Feedback } from './Feedback.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import './questions.css';

/** History, the question on show, its feedback, and the way on. */
export function QuestionPanel() {
  const runner = useAttempt();
  if (!runner) return null;
  return <Questions runner={runner} />;
}

function Questions({ runner }: { runner: AttemptRunner }) {
  const { attempt, problem } = useStore(runner.store);
  const { teachingCase } = runner;
  const question = runner.question();
  return (
    <div className="questions">
      <details className="history" open>
        <summary>History</summary>
        <p>{teachingCase.history}</p>
      </details>
      <QuestionSteps runner={runner} />
      {problem && (
        <p role="alert" className="problem">
          {problem.message} <code>{problem.code}</code>
        </p>
      )}
      {question ? (
        <section aria-label="Question" className="question" key={question.id}>
          <h3>
            Question {attempt.questionIds.indexOf(question.id) + 1} of {attempt.questionIds.length}
          </h3>
          <p className="question-text">{question.text}</p>
          {answerTo(attempt, question.id) ? (
            <Feedback runner={runner} answer={answerTo(attempt, question.id)!} />
          ) : (
            <QuestionForm runner={runner} question={question} />
          )}
        </section>
      ) : (
        <AttemptSummary runner={runner} />
      )}
      <p className="small-print">
        Practice: the answers come with the case, so this is not an exam. For teaching only, never for
        diagnosis.
      </p>
    </div>
  );
}

/** One dot per question: answered right, partly, wrong, or open. */
function QuestionSteps({ runner }: { runner: AttemptRunner }) {
  const { attempt } = useStore(runner.store);
  const shownId = runner.question()?.id;
  return (
    <ol className="steps">
      {attempt.questionIds.map((id, i) => {
        const grade = answerTo(attempt, id)?.grade;
        const standing = !grade
          ? 'open'
          : grade.correct
            ? 'right'
            : grade.score > 0
              ? 'partly right'
              : 'wrong';
        return (
          <li key={id}>
            <button
              type="button"
              className={`step step-${standing.replace(' ', '-')}`}
              aria-label={`Question ${i + 1}, ${standing}`}
              aria-current={id === shownId ? 'step' : undefined}
              disabled={attempt.finishedAt !== undefined}
              onClick={() => runner.show(id)}
            >
              {i + 1}
            </button>
          </li>
        );
      })}
    </ol>
  );
}

import { useStore } from 'zustand';
import { answerTo } from '../../teaching/attempt/attempt.ts';
import { practiceWords } from '../../teaching/practice-words.ts';
import { standingOf } from '../../teaching/standing-of.ts';
import { useAnswersKept } from '../../ui/answers-kept.ts';
import { useSitting } from '../../ui/sitting/sitting-guide.ts';
import { useAttempt } from '../../ui/attempt-context.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { AnswerKept } from './AnswerKept.tsx';
import { AttemptSummary } from './AttemptSummary.tsx';
import { FormOffers } from './FormOffers.tsx';
import { FormPanel } from './FormPanel.tsx';
import { Feedback } from './Feedback.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { StepList } from './StepList.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import './questions.css';
import './lesson.css';

/** History, the question on show, its feedback, and the way on; after the last one the way out. */
export function QuestionPanel({ onLeave }: { onLeave: (() => void) | undefined }) {
  const runner = useAttempt();
  if (!runner) return null;
  return <Questions runner={runner} onLeave={onLeave} />;
}

function Questions({ runner, onLeave }: { runner: AttemptRunner; onLeave: (() => void) | undefined }) {
  const { attempt, problem, form } = useStore(runner.store);
  const kept = useAnswersKept();
  const inStudy = useSitting() !== undefined;
  const { teachingCase } = runner;
  const question = runner.question();
  const answer = question && answerTo(attempt, question.id);
  const shown = useKeptFocus<HTMLElement>(
    `${form?.instrument.id} ${question?.id} ${answer ? 'answered' : 'open'}`,
  );
  return (
    <div className="questions">
      <details className="history" open={attempt.answers.length === 0}>
        <summary>History</summary>
        <p>{teachingCase.history}</p>
      </details>
      {attempt.finishedAt === undefined && (
        <StepList title="Guided reading" steps={runner.guide.steps} runner={runner} />
      )}
      {!kept.durable && <p className="problem">{kept.why}</p>}
      <QuestionSteps runner={runner} />
      {problem && (
        <p role="alert" className="problem">
          {problem.message} <code>{problem.code}</code>
        </p>
      )}
      <section
        aria-label={form ? 'Questionnaire' : question ? 'Question' : 'Result'}
        className="question"
        ref={shown}
        tabIndex={-1}
      >
        {form ? (
          <FormPanel form={form} onClose={runner.closeForm} />
        ) : question ? (
          <div key={question.id}>
            <h3>
              Question {attempt.questionIds.indexOf(question.id) + 1} of {attempt.questionIds.length}
            </h3>
            <p className="question-text">{question.text}</p>
            {!answer && <QuestionForm runner={runner} question={question} />}
            {answer && !runner.feedbackDue() && <AnswerKept runner={runner} />}
            {answer && runner.feedbackDue() && (
              <Feedback runner={runner} question={question} answer={answer} />
            )}
            {!inStudy && <FormOffers runner={runner} />}
          </div>
        ) : (
          <AttemptSummary runner={runner} onLeave={onLeave} />
        )}
      </section>
      {!inStudy && <p className="small-print">{practiceWords}</p>}
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
        const standing = !grade ? 'open' : runner.feedbackDue() ? standingOf(grade) : 'answered';
        return (
          <li key={id}>
            <button
              type="button"
              className={`step step-${standing.replace(' ', '-')}`}
              aria-label={`Question ${i + 1}, ${standing}`}
              aria-current={id === shownId ? 'step' : undefined}
              disabled={attempt.finishedAt !== undefined && !grade}
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

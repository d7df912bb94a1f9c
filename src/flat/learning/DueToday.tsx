import type { DueCase } from '../../teaching/scheduling/due-cards.ts';
import './due-list.css';

export interface DueTodayProps {
  readonly due: readonly DueCase[];
  /** A case's neutral title; undefined for one that this server does not have. */
  readonly titleOf: (caseId: string) => string | undefined;
  readonly onReview: (caseId: string) => void;
}

/** Questions that are about to be forgotten, by case; nothing where nothing is due. */
export function DueToday({ due, titleOf, onReview }: DueTodayProps) {
  const here = due.filter(({ caseId }) => titleOf(caseId) !== undefined);
  if (here.length === 0) return null;
  const count = here.reduce((sum, { questionIds }) => sum + questionIds.length, 0);
  return (
    <section className="due-list" aria-labelledby="due-heading">
      <h2 id="due-heading">Due today</h2>
      <p>
        {questions(count)} that you answered before {count === 1 ? 'is' : 'are'} due again, so that you keep
        what you learnt.
      </p>
      <ul>
        {here.map(({ caseId, questionIds }) => (
          <li key={caseId}>
            <span>
              <span>{titleOf(caseId)}</span> <small>{questions(questionIds.length)}</small>
            </span>
            <button
              type="button"
              className="button"
              onClick={() => onReview(caseId)}
              aria-label={`Review ${titleOf(caseId)}, ${questions(questionIds.length)}`}
            >
              Review
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const questions = (count: number) => (count === 1 ? '1 question' : `${count} questions`);

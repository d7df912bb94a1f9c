import type { ReviewCard } from '../../teaching/scheduling/review-cards.ts';
import './due-list.css';

interface MisconceptionsProps {
  readonly cards: readonly ReviewCard[];
  readonly titleOf: (caseId: string) => string | undefined;
  readonly kindName: (kind: string) => string;
  readonly onReview: (caseId: string) => void;
}

const day = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' });

/** What the learner got wrong while they were sure of it: the most worth another look. */
export function Misconceptions({ cards, titleOf, kindName, onReview }: MisconceptionsProps) {
  const sure = cards.filter(({ caseId, misconception }) => misconception && titleOf(caseId) !== undefined);
  if (sure.length === 0) return null;
  return (
    <section className="due-list misconceptions" aria-labelledby="misconceptions-heading">
      <h2 id="misconceptions-heading">You were sure, and it was not right</h2>
      <p>
        These are most worth a second look, alone or with a teacher. A right answer takes them off the list.
      </p>
      <ul>
        {sure.map(({ caseId, questionId, questionKind, misconception }) => (
          <li key={`${caseId}/${questionId}`}>
            <span>
              <span>{titleOf(caseId)}</span>{' '}
              <small>
                {kindName(questionKind)}, {day.format(misconception!.at)}, {misconception!.confidence} % sure
              </small>
            </span>
            <button
              type="button"
              className="button"
              onClick={() => onReview(caseId)}
              aria-label={`Look at it again: ${titleOf(caseId)}, ${kindName(questionKind)}`}
            >
              Look at it again
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import { marksText } from '../../teaching/marks-text.ts';
import type { CaseSummary } from '../../teaching/case-summary.ts';

/** How far this reader has come with a case. */
export interface CaseStanding {
  readonly answered: number;
  readonly score: number;
  readonly max: number;
  readonly finished: boolean;
}

interface CaseCardProps {
  readonly summary: CaseSummary;
  readonly standing: CaseStanding | undefined;
  readonly onOpen: () => void;
}

/** One case of the list: neutral title, what to expect, and where the reader left off. */
export function CaseCard({ summary, standing, onOpen }: CaseCardProps) {
  const started = standing !== undefined && standing.answered > 0;
  const action = started ? (standing.finished ? 'Open again' : 'Go on') : 'Open case';
  return (
    <article className="case-card">
      <h3>{summary.title}</h3>
      <p className="case-facts">
        {summary.system} · {summary.level} · {summary.questionCount} questions · about{' '}
        {summary.estimatedMinutes} min
      </p>
      <p className="case-tags">
        {summary.synthetic && <span className="tag">synthetic</span>}
        {started && (
          <span className="tag tag-progress">
            {standing.finished
              ? `last result ${marksText(standing.score)} of ${standing.max}`
              : `${standing.answered} of ${summary.questionCount} answered`}
          </span>
        )}
      </p>
      <button
        type="button"
        className="button primary"
        onClick={onOpen}
        aria-label={`${action}: ${summary.title}`}
      >
        {action}
      </button>
    </article>
  );
}

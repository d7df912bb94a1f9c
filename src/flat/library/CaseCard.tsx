import { marksText } from '../../teaching/marks-text.ts';
import type { CaseStanding } from '../../teaching/library/case-standing.ts';
import { type LibraryEntry, progressOf } from '../../teaching/library/library-entry.ts';
import type { CaseBeingMade } from '../../ui/library/library.ts';
import { Icon } from '../Icon.tsx';
import { BeingMade } from './BeingMade.tsx';
import { CasePicture } from './CasePicture.tsx';
import { caseFacts } from './case-facts.ts';

export interface CaseCardProps {
  readonly entry: LibraryEntry;
  /** Undefined when its images are there. */
  readonly made: CaseBeingMade | undefined;
  readonly keptOffline: boolean;
  readonly picture: string | undefined;
  readonly onOpen: (caseId: string) => void;
  /** Opens it again with new positions and sizes; undefined where that cannot be had. */
  readonly onAgain: ((caseId: string) => void) | undefined;
}

const actions = { new: 'Open case', started: 'Go on', done: 'Open again' } as const;

/** One case of the library: neutral until it is solved, with what to expect and where the reader left off. */
export function CaseCard({ entry, made, keptOffline, picture, onOpen, onAgain }: CaseCardProps) {
  const { summary, standing, diagnosis } = entry;
  const { id, title, history, synthetic } = summary;
  const progress = progressOf(entry);
  const action = actions[progress];
  return (
    <article className="case-card" data-case={id} aria-label={`${title}, ${id}`}>
      <CasePicture address={picture} system={summary.system} />
      <div className="case-words">
        <h3>
          {title} <span className="case-id">{id}</span>
        </h3>
        <p className="case-facts">{caseFacts(summary)}</p>
        {diagnosis ? (
          <p className="case-solved">
            <Icon name="check" /> <span>Solved: {diagnosis}</span>
          </p>
        ) : (
          <p className="case-history">{history}</p>
        )}
        <p className="case-tags">
          {synthetic && <span className="tag">synthetic</span>}
          {keptOffline && <span className="tag">opens offline</span>}
          {standing && <span className="tag tag-progress">{standingText(standing)}</span>}
        </p>
        {made && <BeingMade made={made} title={title} />}
        <div className="case-actions">
          <button
            type="button"
            className={progress === 'done' ? 'button' : 'button primary'}
            onClick={() => onOpen(progress === 'started' ? standing!.attemptedId : id)}
            aria-label={`${action}: ${title} (${id})`}
          >
            {action}
          </button>
          {progress === 'done' && onAgain && (
            <button
              type="button"
              className="text-button"
              onClick={() => onAgain(id)}
              aria-label={`Again with new positions and sizes: ${title} (${id})`}
            >
              Again with new positions and sizes
            </button>
          )}
        </div>
      </div>
    </article>
  );
}

function standingText({ finished, answered, questionCount, score, max }: CaseStanding): string {
  return finished
    ? `last result ${marksText(score)} of ${marksText(max)}`
    : `${answered} of ${questionCount} answered`;
}

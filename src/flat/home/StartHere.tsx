import type { StartHere as Start } from '../../teaching/library/start-here.ts';
import type { CaseBeingMade } from '../../ui/library/library.ts';
import { BeingMade } from '../library/BeingMade.tsx';
import { CasePicture } from '../library/CasePicture.tsx';
import { caseFacts } from '../library/case-facts.ts';

interface StartHereProps {
  readonly start: Start;
  readonly made: CaseBeingMade | undefined;
  readonly picture: string | undefined;
  readonly onOpen: (caseId: string) => void;
}

const words = {
  resume: ['Go on where you stopped', 'Go on'],
  first: ['Start here', 'Read your first case'],
  next: ['Next for you', 'Read this case'],
  repeat: ['You have read them all', 'Read the hardest again'],
} as const;

/** The one case to begin with, larger than all others. */
export function StartHere({ start: { why, entry }, made, picture, onOpen }: StartHereProps) {
  const { summary, standing } = entry;
  const [heading, action] = words[why];
  const id = why === 'resume' ? standing!.attemptedId : summary.id;
  return (
    <section aria-labelledby="start-heading" className="start-here">
      <CasePicture address={picture} system={summary.system} />
      <div>
        <h2 id="start-heading">{heading}</h2>
        <p className="start-title">{summary.title}</p>
        <p className="start-history">{summary.history}</p>
        <p className="case-facts">
          {why === 'resume'
            ? `${standing!.answered} of ${standing!.questionCount} questions answered`
            : caseFacts(summary)}
        </p>
        {made && <BeingMade made={made} title={summary.title} />}
        <button
          type="button"
          className="button primary start-button"
          onClick={() => onOpen(id)}
          aria-label={`${action}: ${summary.title}, ${summary.id}`}
        >
          {action}
        </button>
      </div>
    </section>
  );
}

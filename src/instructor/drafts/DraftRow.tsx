import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';
import { draftFacts } from './draft-facts.ts';

interface DraftRowProps {
  readonly draft: KeptDraft;
  readonly onContinue: () => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
}

/** One draft: what it is, how far it is, which CT it needs. */
export function DraftRow({ draft, onContinue, onDelete, onExport }: DraftRowProps) {
  const { title: written, caseId, scan } = draft.document;
  const title = written.trim() || 'Without a title';
  return (
    <li className="author-draft">
      <div>
        <strong>{title}</strong>
        <p>{draftFacts(draft)}</p>
        <p className="empty">
          {caseId}
          {scan && `; its CT: ${scan.words}`}
        </p>
      </div>
      <div className="button-row">
        <button
          type="button"
          className="button primary author-continue"
          aria-label={`Go on with ${title}`}
          onClick={onContinue}
        >
          Go on
        </button>
        <button type="button" className="button" aria-label={`Export ${title}`} onClick={onExport}>
          Export
        </button>
        <button type="button" className="button" aria-label={`Delete ${title}`} onClick={onDelete}>
          Delete
        </button>
      </div>
    </li>
  );
}

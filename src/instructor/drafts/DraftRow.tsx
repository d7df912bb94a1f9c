import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';

interface DraftRowProps {
  readonly draft: KeptDraft;
  readonly onContinue: () => void;
  readonly onDelete: () => void;
  readonly onExport: () => void;
}

/** One draft: what it is, how far it is, which CT it needs. */
export function DraftRow({ draft: { document, savedAt }, onContinue, onDelete, onExport }: DraftRowProps) {
  const { title, caseId, revision, questions, findings, scan } = document;
  const count = (n: number, one: string) => `${n} ${n === 1 ? one : `${one}s`}`;
  const facts = [
    count(findings.length, 'finding'),
    count(questions.length, 'question'),
    `revision ${revision}`,
    `saved ${new Date(savedAt).toLocaleString()}`,
  ].join(', ');
  return (
    <li className="author-draft">
      <div>
        <strong>{title.trim() || 'Without a title'}</strong>
        <p>{facts}</p>
        <p className="empty">
          {caseId}
          {scan && `; its CT: ${scan.words}`}
        </p>
      </div>
      <div className="button-row">
        <button type="button" className="button primary author-continue" onClick={onContinue}>
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

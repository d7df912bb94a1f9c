import { type ReactNode, useState } from 'react';
import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';
import { DraftRow } from './DraftRow.tsx';
import './author-page.css';

export interface AuthorPageProps {
  /** Undefined while they are read. */
  readonly drafts: readonly KeptDraft[] | undefined;
  readonly problem: string | undefined;
  /** What came of the last thing that was done here. */
  readonly notice: string | undefined;
  /** Opens the scan that a draft needs and goes on with it; bundled images come by themselves. */
  readonly onContinue: (draft: KeptDraft) => void;
  readonly onDelete: (draft: KeptDraft) => void;
  /** Brings back the draft that was deleted last; undefined where none was. */
  readonly onRestore: (() => void) | undefined;
  readonly onExport: (draft: KeptDraft) => void;
  readonly onImport: (file: File) => void;
  readonly onLeave: () => void;
  /** Where CT is opened: for a new case, and for the draft that is gone on with. */
  readonly opener: ReactNode;
  /** Where a case of the library is taken as a copy. */
  readonly bundled: ReactNode;
}

/** Cases that are being written in this browser, and where a new one begins. */
export function AuthorPage(props: AuthorPageProps) {
  const { drafts, problem, notice, onImport, onLeave, opener, bundled, onRestore } = props;
  const [waiting, setWaiting] = useState<KeptDraft | undefined>(undefined);
  const go = (draft: KeptDraft) => {
    props.onContinue(draft);
    setWaiting(draft.document.scan?.bundledId === undefined ? draft : undefined);
    document.getElementById('author-opener')?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <div className="author-page">
      <header className="author-page-head">
        <button type="button" className="button" onClick={onLeave}>
          Start page
        </button>
        <h1>Write a case</h1>
      </header>
      <main>
        <p className="author-page-narrow">
          Writing a case wants a larger screen than this one. Your drafts are listed here; go on with them on
          a computer.
        </p>
        {problem && (
          <p role="alert" className="problem">
            {problem}
          </p>
        )}
        <section aria-labelledby="author-drafts">
          <h2 id="author-drafts">Your drafts</h2>
          <p className="empty">
            Drafts are kept in this browser, without their images: to go on, open the same CT again.
          </p>
          {drafts?.length === 0 && <p className="empty">There are none yet.</p>}
          <ul className="author-drafts">
            {drafts?.map((draft) => (
              <DraftRow
                key={draft.document.id}
                draft={draft}
                onContinue={() => go(draft)}
                onDelete={() => props.onDelete(draft)}
                onExport={() => props.onExport(draft)}
              />
            ))}
          </ul>
          <p role="status">{notice}</p>
          <div className="button-row">
            {onRestore && (
              <button type="button" className="button" onClick={onRestore}>
                Bring back the deleted draft
              </button>
            )}
            <label className="button">
              Open a draft from a file
              <input
                type="file"
                hidden
                accept="application/json,.json"
                data-pick="draft"
                onChange={({ currentTarget }) => {
                  const [file] = currentTarget.files ?? [];
                  if (file) onImport(file);
                  currentTarget.value = '';
                }}
              />
            </label>
          </div>
        </section>
        <div id="author-opener" className="author-opener">
          {waiting && (
            <p role="status" className="author-wanted">
              Open the CT of “{waiting.document.title}”: {waiting.document.scan?.words}. The draft goes on as
              soon as it is open.
            </p>
          )}
          {opener}
        </div>
        {bundled}
      </main>
    </div>
  );
}

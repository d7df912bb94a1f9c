import { useState } from 'react';
import { useDesk, useDraft } from '../desk-context.ts';

/** The revision of the case, and what was changed in each. */
export function RevisionPart({ today }: { today: () => string }) {
  const desk = useDesk();
  const revision = useDraft((draft) => draft.revision);
  const revisions = useDraft((draft) => draft.revisions);
  const author = useDraft((draft) => draft.authors[0] ?? '');
  const [note, setNote] = useState('');
  const raise = () => {
    const next = { revision: revision + 1, date: today(), author: author || 'Author', change: note.trim() };
    desk.change(
      {
        edit: 'all',
        edits: [
          { edit: 'set', path: ['revision'], value: next.revision },
          { edit: 'insert', path: ['revisions', revisions.length], value: next },
        ],
      },
      'Raise the revision',
    );
    setNote('');
  };
  return (
    <fieldset className="authored-rows" data-path="revisions">
      <legend>Revision {revision}</legend>
      {revisions.map(({ revision: number, date, change }) => (
        <small key={number}>
          {number}, {date}: {change}
        </small>
      ))}
      <label className="authored">
        <span className="authored-label">What is changed, where others have used it already</span>
        <input
          type="text"
          className="field"
          value={note}
          onChange={({ currentTarget }) => setNote(currentTarget.value)}
        />
      </label>
      <button type="button" className="button" disabled={note.trim() === ''} onClick={raise}>
        Make it revision {revision + 1}
      </button>
    </fieldset>
  );
}

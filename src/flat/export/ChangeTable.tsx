import { useState } from 'react';
import type { ReviewedAttribute } from '../../sources/share-series.ts';

const outcomes = ['removed', 'emptied', 'replaced', 'kept'] as const;
type OutcomeFilter = (typeof outcomes)[number] | 'all';

/** Who it was, then what goes, then what stays. */
function patientFirst(a: ReviewedAttribute, b: ReviewedAttribute): number {
  const ofPatient = ({ path }: ReviewedAttribute) => Number(!path.startsWith('(0010,'));
  return ofPatient(a) - ofPatient(b) || outcomes.indexOf(a.outcome) - outcomes.indexOf(b.outcome);
}

interface ChangeTableProps {
  readonly attributes: readonly ReviewedAttribute[];
  readonly files: number;
}

/** Every attribute before and after, with the reason; filtered by what becomes of it and by words. */
export function ChangeTable({ attributes, files }: ChangeTableProps) {
  const [outcome, setOutcome] = useState<OutcomeFilter>('all');
  const [words, setWords] = useState('');
  const wanted = words.trim().toLowerCase();
  const rows = attributes
    .toSorted(patientFirst)
    .filter(
      (row) =>
        (outcome === 'all' || row.outcome === outcome) &&
        (wanted === '' ||
          `${row.name} ${row.path} ${row.before} ${row.after}`.toLowerCase().includes(wanted)),
    );
  const count = (of: OutcomeFilter) =>
    of === 'all' ? attributes.length : attributes.filter((row) => row.outcome === of).length;
  return (
    <div className="changes">
      <div className="changes-filter">
        <fieldset className="segment-group" aria-label="Show">
          {(['all', ...outcomes] as const).map((of) => (
            <button
              key={of}
              type="button"
              className="segment"
              aria-pressed={outcome === of}
              onClick={() => setOutcome(of)}
            >
              {of} {count(of)}
            </button>
          ))}
        </fieldset>
        <input
          type="search"
          className="field"
          aria-label="Find in the list"
          placeholder="Find: name, tag, value"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="changes-scroll" aria-label="Attributes before and after" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Attribute</th>
              <th scope="col">Before</th>
              <th scope="col">After</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <ChangeRow key={row.path} row={row} files={files} />
            ))}
          </tbody>
        </table>
        {rows.length === 0 && <p className="empty">Nothing of that kind.</p>}
      </section>
      <p className="small-print">
        “Before” is only shown here. It is not kept, sent or written anywhere.
        {files > 1 && ' Where images differ, the value of one of them is shown.'}
      </p>
    </div>
  );
}

function ChangeRow({ row, files }: { row: ReviewedAttribute; files: number }) {
  const { name, path, before, after, outcome, why, varies, times } = row;
  const notes = [
    varies && 'differs between images',
    row.files < files && `in ${row.files} of ${files} files`,
    times > 1 && `${times} times in a file`,
  ].filter(Boolean);
  return (
    <tr className={`change-${outcome}`}>
      <th scope="row">
        {name || 'Unknown attribute'}
        <code>{path}</code>
      </th>
      <td data-label="Before">
        {before || <span className="empty">empty</span>}
        {notes.length > 0 && <small>{notes.join(', ')}</small>}
      </td>
      <td data-label="After">
        <strong className="outcome">{outcome}</strong>
        {after && outcome !== 'removed' && <span>{after}</span>}
      </td>
      <td data-label="Why">{why}</td>
    </tr>
  );
}

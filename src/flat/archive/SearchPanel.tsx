import { useState } from 'react';
import { useStore } from 'zustand';
import type { StudyMatch, StudyQuery } from '../../sources/dicomweb/archive.ts';
import type { ArchiveDesk } from '../../ui/archive/archive-desk.ts';
import { ProblemBox } from './ProblemBox.tsx';
import { StudyResults } from './StudyResults.tsx';

const everyCt: StudyQuery = {
  patientName: '',
  patientId: '',
  accessionNumber: '',
  description: '',
  modality: 'CT',
  dateFrom: '',
  dateTo: '',
};

const texts = [
  ['patientName', 'Patient name', 'Family name'],
  ['patientId', 'Patient ID', ''],
  ['accessionNumber', 'Accession number', ''],
  ['description', 'Study description', 'such as “thorax”'],
  ['modality', 'Modality', 'empty for any'],
] as const;
const dates = [
  ['dateFrom', 'Study date, from'],
  ['dateTo', 'Study date, to'],
] as const;

interface SearchPanelProps {
  readonly desk: ArchiveDesk;
  readonly onOpen: (study: StudyMatch) => void;
}

/** What to look for in the archive, and what it found. */
export function SearchPanel({ desk, onOpen }: SearchPanelProps) {
  const { busy, problem, found } = useStore(desk.store);
  const [query, setQuery] = useState(found?.query ?? everyCt);
  const searching = busy === 'searching';
  const field = (key: keyof StudyQuery, label: string, type: string, placeholder = '') => (
    <label key={key} className="form-row">
      <span>{label}</span>
      <input
        className="field"
        type={type}
        // What is typed here names patients: the browser must not keep it for the next person.
        autoComplete="off"
        spellCheck={false}
        placeholder={placeholder}
        value={query[key]}
        onChange={(event) => setQuery({ ...query, [key]: event.target.value })}
      />
    </label>
  );
  return (
    <>
      <form
        className="search-form"
        aria-label="Search the archive"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void desk.search(query);
        }}
      >
        {texts.map(([key, label, placeholder]) => field(key, label, 'text', placeholder))}
        {dates.map(([key, label]) => field(key, label, 'date'))}
        <div className="button-row">
          <button type="submit" className="button primary" disabled={searching}>
            {searching ? 'Searching…' : 'Search'}
          </button>
          {searching ? (
            <button type="button" className="button" onClick={() => desk.cancel()}>
              Cancel
            </button>
          ) : (
            <button type="button" className="button" onClick={() => setQuery(everyCt)}>
              Clear
            </button>
          )}
        </div>
      </form>
      <section className="search-results" aria-label="What was found" aria-busy={searching}>
        <p role="status" className="empty">
          {statusOf(searching, found?.studies.length, found?.more)}
        </p>
        {problem && <ProblemBox problem={problem} />}
        {found?.studies.length === 0 && <NothingFound query={found.query} />}
        {found && found.studies.length > 0 && <StudyResults studies={found.studies} onOpen={onOpen} />}
        {found?.more && (
          <button type="button" className="button" disabled={searching} onClick={() => void desk.more()}>
            {searching ? 'Fetching more…' : 'More'}
          </button>
        )}
        <p className="small-print">
          Patient names are shown in this list only, so that you can find the study. They are not kept and not
          shown with the images.
        </p>
      </section>
    </>
  );
}

function statusOf(searching: boolean, count: number | undefined, more: boolean | undefined): string {
  if (count === undefined)
    return searching ? 'Searching…' : 'Search by any of these; all fields may stay empty.';
  if (count === 0) return 'No study was found.';
  return `${count} ${count === 1 ? 'study' : 'studies'}${more ? ', and there are more' : ''}`;
}

/** Advice that fits what was asked. */
function NothingFound({ query }: { query: StudyQuery }) {
  const { patientName, modality, dateFrom, dateTo } = query;
  const advice = [
    patientName && 'Names begin with the family name. Put * before a part of a name: *maria',
    modality && `Only ${modality} was looked for. Empty the modality to find all.`,
    (dateFrom || dateTo) && 'Widen or empty the dates.',
    'Some archives show each user only some studies. Ask whoever runs it.',
  ].filter((line) => line !== '');
  return (
    <ul className="advice">
      {advice.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

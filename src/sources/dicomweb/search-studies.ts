import type { Running } from '../../base/progress.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import type { StudyMatch, StudyPage, StudyQuery } from './archive.ts';
import type { ArchiveClient } from './archive-client.ts';
import { askJson, listLimit } from './ask-json.ts';

/** What the list shows, by tag. */
const fields = {
  studyDate: '00080020',
  accessionNumber: '00080050',
  modalitiesInStudy: '00080061',
  studyDescription: '00081030',
  patientName: '00100010',
  patientId: '00100020',
  numberOfStudyRelatedSeries: '00201206',
  numberOfStudyRelatedInstances: '00201208',
};

/** The search of one archive; remembers what an archive that does not page gave first. */
export type StudySearch = (
  query: StudyQuery,
  page: { readonly offset: number; readonly limit: number },
  running: Running,
) => Promise<StudyPage>;

/**
 * QIDO-RS search for studies (PS3.18 10.6). Asks for one more than is shown, to know whether there are more.
 * Archives that ignore `limit` or `offset` give all studies each time, of which the page is then cut out. The
 * description is matched here too: archives need not, and many do not.
 *
 * Orthanc 1.10 counts the studies that it skips into the limit when a modality is asked for: behind the first page
 * a short answer is only believed when asking for as many more as were skipped brings no more.
 */
export function createStudySearch(client: ArchiveClient, pool: JobRunner): StudySearch {
  let first = { query: '', uid: '' };
  return async (query, { offset, limit }, running) => {
    const filter = filterOf(query);
    const ask = async (most: number) => {
      const path = `/studies?${[...filter, `limit=${most}`, `offset=${offset}`].join('&')}`;
      const json = await askJson(client, path, listLimit, running);
      return pool.run('read-studies', { json }, { signal: running.signal, transfer: [json.buffer] });
    };
    const found = await ask(limit + 1);
    const key = filter.join('&');
    if (offset === 0) first = { query: key, uid: found[0]?.studyUid ?? '' };
    const ignoresOffset = offset > 0 && first.query === key && found[0]?.studyUid === first.uid;
    const believed = offset === 0 || ignoresOffset || found.length > limit;
    const page = ignoresOffset ? found.slice(offset) : believed ? found : await ask(offset + limit + 1);
    const matches = descriptionMatcher(query.description);
    return { studies: page.slice(0, limit).filter(matches), more: page.length > limit };
  };
}

function filterOf(query: StudyQuery): string[] {
  const matches: [name: string, value: string][] = [
    ['PatientName', startingWith(query.patientName)],
    ['PatientID', cleaned(query.patientId)],
    ['AccessionNumber', cleaned(query.accessionNumber)],
    ['StudyDescription', containing(query.description)],
    ['ModalitiesInStudy', cleaned(query.modality).toUpperCase()],
    ['StudyDate', dateRange(query.dateFrom, query.dateTo)],
  ];
  return [
    ...matches.filter(([, value]) => value !== '').map(([name, value]) => `${name}=${queryText(value)}`),
    ...Object.values(fields).map((tag) => `includefield=${tag}`),
  ];
}

/** Backslash separates values in DICOM and is in no value. */
function cleaned(text: string): string {
  return text
    .replace(/[\p{Cc}\\]/gu, ' ')
    .trim()
    .slice(0, 64);
}

/** People write “Family, Given”, DICOM writes “Family^Given”. */
function startingWith(text: string): string {
  const name = cleaned(text).replace(/\s*,\s*/, '^');
  return name === '' || hasWildcard(name) ? name : `${name}*`;
}

function containing(text: string): string {
  const part = cleaned(text);
  return part === '' || hasWildcard(part) ? part : `*${part}*`;
}

/**
 * A value as part of an address. Orthanc 1.10 does not decode what is percent-encoded, and its index drops letters
 * with accents; so that names with either are found there too, these are asked for by wildcards.
 */
function queryText(value: string): string {
  return value
    .normalize('NFC')
    .replace(/[^A-Za-z0-9]/gu, (character) =>
      /[\w.*?^~:,()'-]/.test(character)
        ? character
        : character <= '~'
          ? '?'
          : /\p{Script=Latin}/u.test(character)
            ? '*'
            : encodeURIComponent(character),
    );
}

function hasWildcard(text: string): boolean {
  return /[*?]/.test(text);
}

function dateRange(from: string, to: string): string {
  const [first, last] = [from, to].map((date) =>
    /^\d{4}-\d\d-\d\d$/.test(date) ? date.replaceAll('-', '') : '',
  );
  return first || last ? `${first}-${last}` : '';
}

function descriptionMatcher(wanted: string): (study: StudyMatch) => boolean {
  const pattern = containing(wanted);
  if (pattern === '') return () => true;
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 'is');
  return ({ description }) => expression.test(description);
}

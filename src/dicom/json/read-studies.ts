import { isUid } from '../../imaging/is-uid.ts';
import { readDisplayText } from '../header-text.ts';
import { type Tag, tags } from '../tags.ts';
import { JsonElements } from './json-elements.ts';
import { parseDataSets } from './parse-data-sets.ts';

/** A study as an archive lists it (QIDO-RS). Holds patient identifiers: only for the list on the screen, never kept or logged. */
export interface ListedStudy {
  readonly studyUid: string;
  /** As people write it: `Family, Given Middle`. */
  readonly patientName: string;
  readonly patientId: string;
  readonly accessionNumber: string;
  /** ISO date, or empty. */
  readonly date: string;
  readonly description: string;
  readonly modalities: readonly string[];
  /** Series and images of the study, where the archive says. */
  readonly seriesCount: number | undefined;
  readonly imageCount: number | undefined;
}

/** Studies in the archive's order, each once; what has no usable UID cannot be opened and is left out. */
export function readStudies(json: Uint8Array): ListedStudy[] {
  const studies = new Map<string, ListedStudy>();
  for (const dataSet of parseDataSets(json)) {
    const elements = new JsonElements(dataSet);
    const studyUid = lenient(() => elements.text(tags.studyInstanceUid)) ?? '';
    if (isUid(studyUid) && !studies.has(studyUid)) studies.set(studyUid, readStudy(elements, studyUid));
  }
  return [...studies.values()];
}

function readStudy(elements: JsonElements, studyUid: string): ListedStudy {
  const text = (tag: Tag) => lenient(() => readDisplayText(elements, tag)) ?? '';
  const count = (tag: Tag) => {
    const [number] = lenient(() => elements.decimals(tag)) ?? [];
    return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
  };
  return {
    studyUid,
    patientName: nameOf(text(tags.patientName)),
    patientId: text(tags.patientId),
    accessionNumber: text(tags.accessionNumber),
    date: isoDate(text(tags.studyDate)),
    description: text(tags.studyDescription),
    modalities: (lenient(() => elements.texts(tags.modalitiesInStudy)) ?? [])
      .map((modality) => modality.replace(/[^\w ]/g, '').slice(0, 16))
      .filter(Boolean),
    seriesCount: count(tags.numberOfStudyRelatedSeries),
    imageCount: count(tags.numberOfStudyRelatedInstances),
  };
}

/** One field that cannot be read is shown as empty: the study can be opened all the same. */
function lenient<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/** `Doe^Jane^Q` as `Doe, Jane Q`. */
function nameOf(personName: string): string {
  const [family = '', ...given] = personName
    .split('=')[0]!
    .split('^')
    .map((part) => part.trim());
  return [family, given.filter(Boolean).join(' ')].filter(Boolean).join(', ');
}

function isoDate(date: string): string {
  return /^\d{8}$/.test(date) ? `${date.slice(0, 4)}-${date.slice(4, 6)}-${date.slice(6)}` : '';
}

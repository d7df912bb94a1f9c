import { isUid } from '../../imaging/is-uid.ts';
import { readDisplayText } from '../header-text.ts';
import { tags } from '../tags.ts';
import { JsonElements } from './json-elements.ts';
import { parseDataSets } from './parse-data-sets.ts';

/** A series as an archive lists it (QIDO-RS). */
export interface ListedSeries {
  readonly seriesUid: string;
  /** Empty where the archive does not say. */
  readonly modality: string;
  /** What people call it: `Series 3 Thorax`. */
  readonly name: string;
}

/** Series in the archive’s order, each once. Throws `UserError` for what is no DICOM JSON. */
export function readSeries(json: Uint8Array): ListedSeries[] {
  const series = new Map<string, ListedSeries>();
  for (const dataSet of parseDataSets(json)) {
    const elements = new JsonElements(dataSet);
    const seriesUid = elements.text(tags.seriesInstanceUid) ?? '';
    if (!isUid(seriesUid)) continue;
    const number = (elements.text(tags.seriesNumber) ?? '').slice(0, 16);
    const description = readDisplayText(elements, tags.seriesDescription);
    series.set(seriesUid, {
      seriesUid,
      modality: (elements.text(tags.modality) ?? '').replace(/\W/g, '').slice(0, 16),
      // A slash would read as a folder.
      name: `Series ${number} ${description}`.replaceAll('/', '-').replace(/ +/g, ' ').trim(),
    });
  }
  return [...series.values()];
}

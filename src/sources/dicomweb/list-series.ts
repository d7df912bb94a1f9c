import type { Running } from '../../base/progress.ts';
import { readDisplayText } from '../../dicom/header-text.ts';
import { JsonElements } from '../../dicom/json/json-elements.ts';
import { parseDataSets } from '../../dicom/json/parse-data-sets.ts';
import { tags } from '../../dicom/tags.ts';
import type { ArchiveClient } from './archive-client.ts';
import { askJson } from './ask-json.ts';
import { isUid } from './uid.ts';

/** A series as the archive lists it. */
export interface ListedSeries {
  /** Path below the service root. */
  readonly path: string;
  /** Empty where the archive does not say. */
  readonly modality: string;
  /** What people call it: `Series 3 Thorax`. */
  readonly name: string;
}

const answerLimit = 1 << 25;
const fields = [tags.modality, tags.seriesDescription, tags.seriesNumber];

/** The series of a study by QIDO-RS, each once. Rejects with `UserError` or the signal's reason. */
export async function listSeries(
  client: ArchiveClient,
  studyUid: string,
  running: Running,
): Promise<ListedSeries[]> {
  const include = fields.map((tag) => `includefield=${tag.slice(1).toUpperCase()}`).join('&');
  const path = `/studies/${studyUid}/series`;
  const json = await askJson(client, `${path}?${include}`, answerLimit, running);
  const series = new Map<string, ListedSeries>();
  for (const dataSet of parseDataSets(json)) {
    const elements = new JsonElements(dataSet);
    const uid = elements.text(tags.seriesInstanceUid) ?? '';
    if (!isUid(uid)) continue;
    const number = (elements.text(tags.seriesNumber) ?? '').slice(0, 16);
    const description = readDisplayText(elements, tags.seriesDescription);
    series.set(uid, {
      path: `${path}/${uid}`,
      modality: (elements.text(tags.modality) ?? '').replace(/\W/g, '').slice(0, 16),
      // A slash would read as a folder.
      name: `Series ${number} ${description}`.replaceAll('/', '-').replace(/ +/g, ' ').trim(),
    });
  }
  return [...series.values()];
}

import type { Running } from '../../base/progress.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import type { ArchiveClient } from './archive-client.ts';
import { askJson, listLimit } from './ask-json.ts';

/** A series of a study in an archive. */
export interface SeriesOfStudy {
  /** Path below the service root. */
  readonly path: string;
  /** Empty where the archive does not say. */
  readonly modality: string;
  /** What people call it: `Series 3 Thorax`. */
  readonly name: string;
}

/** Modality, description and number. */
const fields = ['00080060', '0008103E', '00200011'];

/** The series of a study by QIDO-RS, each once. Rejects with `UserError` or the signal's reason. */
export async function listSeries(
  client: ArchiveClient,
  pool: JobRunner,
  studyUid: string,
  running: Running,
): Promise<SeriesOfStudy[]> {
  const path = `/studies/${studyUid}/series`;
  const include = fields.map((tag) => `includefield=${tag}`).join('&');
  const json = await askJson(client, `${path}?${include}`, listLimit, running);
  const { signal } = running;
  const listed = await pool.run('read-series', { json }, { signal, transfer: [json.buffer] });
  return listed.map(({ seriesUid, modality, name }) => ({ path: `${path}/${seriesUid}`, modality, name }));
}

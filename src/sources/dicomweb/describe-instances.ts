import type { Running } from '../../base/progress.ts';
import { fromRecord, type UserErrorRecord } from '../../base/user-error.ts';
import type { FileHeader } from '../../dicom/file-header.ts';
import type { DescribedInstance } from '../../dicom/json/read-metadata.ts';
import { isUid } from '../../imaging/is-uid.ts';
import type { Refusal } from '../opened-study.ts';
import { refuse } from '../refuse.ts';
import type { ArchiveAccess } from './archive-access.ts';
import { ArchiveFailure } from './archive-failure.ts';
import { readInstance } from './archive-files.ts';
import { askJson } from './ask-json.ts';
import type { ArchiveInstance } from './instance.ts';
import type { SeriesOfStudy } from './list-series.ts';

/** An image of an archive whose header is known. */
export interface HeadedInstance {
  readonly instance: ArchiveInstance;
  readonly header: FileHeader;
}

/** An image that may still turn out to be no CT: its header, or that only its file will tell. */
export type Described = HeadedInstance | { readonly instance: ArchiveInstance; readonly header: undefined };

/** Bytes of what an archive says of a series: some 10 KB an image. */
const metadataLimit = 1 << 28;

/**
 * What an archive says of a series' images, without fetching any (WADO-RS metadata; where that fails, the bare
 * list of QIDO-RS). Those that are no CT images are refused.
 */
export async function describeInstances(
  { client, pool }: ArchiveAccess,
  series: SeriesOfStudy,
  running: Running,
): Promise<{ described: Described[]; refused: Refusal[] }> {
  const json = await askMetadata(client, series, running);
  const found = await pool.run(
    'scan-metadata',
    { json },
    { signal: running.signal, transfer: [json.buffer] },
  );
  const described = new Map<string, Described>();
  const refused: Refusal[] = [];
  for (const entry of found) {
    if (!isUid(entry.sopInstanceUid) || described.has(entry.sopInstanceUid)) continue;
    const name = `${series.name}/image ${entry.number}`.trim();
    if (isRefused(entry.header)) refused.push(refuse(name, fromRecord(entry.header)));
    else described.set(entry.sopInstanceUid, describe(series, name, entry, entry.header));
  }
  return { described: [...described.values()], refused };
}

async function askMetadata(
  client: ArchiveAccess['client'],
  { path }: SeriesOfStudy,
  running: Running,
): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await askJson(client, `${path}/metadata`, metadataLimit, running);
  } catch (error) {
    const status = error instanceof ArchiveFailure ? error.facts.status : undefined;
    if (status === undefined || status === 401 || status === 403) throw error;
    return askJson(client, `${path}/instances`, metadataLimit, running);
  }
}

function describe(
  { path }: SeriesOfStudy,
  name: string,
  { sopInstanceUid }: DescribedInstance,
  header: FileHeader | UserErrorRecord,
): Described {
  const known = 'code' in header ? undefined : header;
  const instance = {
    path: `${path}/instances/${sopInstanceUid}`,
    name,
    frames: known?.slices.length ?? 1,
    described: known !== undefined,
  };
  return known ? { instance, header: known } : { instance, header: undefined };
}

/** What the archive says is no CT image need not be fetched to see that. */
function isRefused(header: FileHeader | UserErrorRecord): header is UserErrorRecord {
  return 'code' in header && (header.code === 'dicom/not-ct' || header.code === 'dicom/no-image');
}

/** Reads the header of an image from its file. */
export async function readFromFile(
  access: ArchiveAccess,
  instance: ArchiveInstance,
  running: Running,
): Promise<HeadedInstance> {
  const bytes = await readInstance(access, instance, running);
  const { header } = await access.pool.run(
    'scan-instance',
    { bytes },
    { signal: running.signal, transfer: [bytes.buffer] },
  );
  return { instance: { ...instance, frames: header.slices.length, described: false }, header };
}

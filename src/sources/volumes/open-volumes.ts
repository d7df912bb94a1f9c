import { UserError } from '../../base/user-error.ts';
import { volumeFormats } from '../../formats/index.ts';
import { requireWhole } from '../../formats/require-whole.ts';
import type { FormatVolume, VolumeFormat, VoxelData } from '../../formats/volume-format.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import { type FoundFile, hasDicomPreamble } from '../found-file.ts';
import { gunzippedHead } from '../gzip/gunzipped.ts';
import type { LoadableSeries, Refusal } from '../opened-study.ts';
import { readable } from '../readable.ts';
import { refuse } from '../refuse.ts';
import { findDataFile } from './find-data-file.ts';
import { volumeSeries } from './volume-series.ts';

/** Volumes in formats beside DICOM, and the files that belong to none of them. */
export interface OpenedVolumes {
  readonly series: readonly LoadableSeries[];
  readonly rest: readonly FoundFile[];
  readonly refused: readonly Refusal[];
}

/** Reads the headers of all files that begin like a volume. One bad file never stops the others. */
export async function openVolumes(
  files: readonly FoundFile[],
  pool: JobRunner,
  signal: AbortSignal | undefined,
): Promise<OpenedVolumes> {
  const series: LoadableSeries[] = [];
  const refused: Refusal[] = [];
  const used = new Set<FoundFile>();
  for (const found of files) {
    const format = formatOf(found);
    if (!format) continue;
    signal?.throwIfAborted();
    used.add(found);
    try {
      const head = await readHead(found, format, pool);
      const volumes = await pool.run('read-volume-header', { format: format.kind, head }, { signal });
      for (const volume of volumes) {
        const from = await locate(volume, found, files);
        used.add(from.found);
        requireWhole(from.volume, from.found.file.size);
        const id = `${format.kind}-${series.length}`;
        series.push(volumeSeries(from.volume, { id, header: found.file, data: from.found.file }, pool));
      }
    } catch (error) {
      signal?.throwIfAborted();
      refused.push(refuse(found.file.path, error));
    }
  }
  return { series, refused, rest: files.filter((file) => !used.has(file)) };
}

function formatOf({ head }: FoundFile): VolumeFormat | undefined {
  return hasDicomPreamble(head) ? undefined : volumeFormats.all.find((format) => format.recognises(head));
}

async function readHead(
  { file, gzip }: FoundFile,
  { headerBytes }: VolumeFormat,
  pool: JobRunner,
): Promise<Uint8Array<ArrayBuffer>> {
  return gzip ? gunzippedHead(file, headerBytes, pool) : readable(file, 0, Math.min(file.size, headerBytes));
}

interface Located {
  readonly volume: FormatVolume;
  readonly found: FoundFile;
}

/** The file that holds the voxels, and where in it they are as it lies there: perhaps packed as a whole. */
async function locate(
  volume: FormatVolume,
  header: FoundFile,
  files: readonly FoundFile[],
): Promise<Located> {
  const { data } = volume;
  const found = data.file ? findDataFile(header, data.file, files) : header;
  const packedWhole = found.gzip && data.encoding !== 'gzip';
  if (found.gzip && !packedWhole && !data.file) throw packedTwice();
  const located = packedWhole ? unpackedWhole(data) : await withoutLines(data, found);
  return { volume: { ...volume, data: located }, found };
}

/** Where raw voxels are once the file that holds them is unpacked. */
function unpackedWhole(data: VoxelData): VoxelData {
  if (data.encoding === 'text' || data.from === 'tail' || data.skipLines > 0) throw packedTwice();
  return { ...data, encoding: 'gzip', from: 0, skipBytes: data.from + data.skipBytes };
}

/** Raw voxels are read piece by piece, so lines in front of them are counted here. */
async function withoutLines(data: VoxelData, { file }: FoundFile): Promise<VoxelData> {
  if (data.encoding !== 'raw' || data.skipLines === 0 || data.from === 'tail') return data;
  const bytes = await readable(file, data.from, Math.min(file.size, data.from + mostLineBytes));
  let at = 0;
  for (let line = 0; line < data.skipLines; line++) {
    const end = bytes.indexOf(0x0a, at);
    if (end < 0) throw tooManyLines();
    at = end + 1;
  }
  return { ...data, from: data.from + at, skipLines: 0 };
}

const mostLineBytes = 1 << 20;

function tooManyLines(): UserError {
  return new UserError(
    'volume/lines',
    'The header tells to skip more lines than its data file begins with. Save the volume as one file.',
  );
}

function packedTwice(): UserError {
  return new UserError(
    'volume/packed-twice',
    'The voxels of this file are packed within a packed file. Unpack the .gz first and open what is inside.',
  );
}

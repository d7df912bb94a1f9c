import type { FormatVolume } from '../../formats/volume-format.ts';
import { bytesPerValue } from '../../formats/voxel-layout.ts';
import type { Series } from '../../imaging/series.ts';
import type { JobRunner } from '../../workers/job-runner.ts';
import type { LoadableSeries } from '../opened-study.ts';
import type { SourceFile } from '../source-file.ts';
import { loadVolume, loadVolumeImage } from './load-volume.ts';

/** What a volume is called in this page, and the files that it comes from. */
export interface VolumeOrigin {
  readonly id: string;
  readonly header: SourceFile;
  readonly data: SourceFile;
}

/** A volume whose header was read, as a series whose voxels wait until somebody wants them. */
export function volumeSeries(
  volume: FormatVolume,
  { id, header, data }: VolumeOrigin,
  pool: JobRunner,
): LoadableSeries {
  const series = describe(volume, id, nameOf(header.path));
  const source = { volume, file: data, series, pool };
  return {
    series,
    bytes: bytesToRead(volume, data),
    dicom: undefined,
    volumeFile: { path: header.path, volume },
    load: (loading) => loadVolume(source, loading),
    loadImage: (index, running) => loadVolumeImage(source, index, running),
  };
}

/** DICOM's attributes have no counterpart in these formats; of the file only its name is known. */
function describe({ layout, phase, diagnostics }: FormatVolume, id: string, description: string): Series {
  const [columns, rows, slices] = layout.dims;
  return {
    id,
    studyUid: '',
    seriesUid: '',
    sopClassUid: '',
    modality: '',
    description,
    studyDescription: '',
    phase,
    bodyPart: '',
    transferSyntaxUid: '',
    columns,
    rows,
    slices,
    sliceThicknessMm: undefined,
    windows: [],
    invertedGreys: false,
    form: slices > 1 ? 'volume' : 'images',
    diagnostics,
  };
}

function nameOf(path: string): string {
  return path
    .split('/')
    .at(-1)!
    .replace(/\.gz$/i, '')
    .replace(/\.(nii|hdr|nrrd|nhdr)$/i, '');
}

function bytesToRead({ layout, data }: FormatVolume, file: SourceFile): number {
  const [columns, rows, slices] = layout.dims;
  return data.encoding === 'raw' ? columns * rows * slices * bytesPerValue[layout.type] : file.size;
}

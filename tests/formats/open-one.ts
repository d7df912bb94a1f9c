import { applyToPoint, axisOf } from '../../src/imaging/affine.ts';
import { index } from '../../src/imaging/spaces.ts';
import { cross, dot } from '../../src/imaging/vector.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import type { LoadedVolume, OpenedStudy } from '../../src/sources/opened-study.ts';
import { type SourceFile, sourceFromBytes } from '../../src/sources/source-file.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';

const pool = createThreadRunner({ loadWasm: () => Promise.reject(new Error('no codec is needed')) });

/** Opens files by name as a person would. */
export function open(files: Readonly<Record<string, Uint8Array>>): Promise<OpenedStudy> {
  return openSources(Object.entries(files).map(([path, bytes]) => sourceFromBytes(path, bytes)));
}

export function openSources(sources: readonly SourceFile[]): Promise<OpenedStudy> {
  return openFiles(sources, { pool }, {});
}

/** Opens one file that holds one volume, and loads it; throws the refusal otherwise. */
export async function loadOne(bytes: Uint8Array, path = 'volume'): Promise<LoadedVolume> {
  const { series, refused } = await open({ [path]: bytes });
  if (series.length !== 1) throw new Error(`${series.length} series; ${JSON.stringify(refused)}`);
  return series[0]!.load({});
}

/** The code with which a file is refused, and the sentence. */
export async function refusalOf(bytes: Uint8Array, path = 'volume'): Promise<string> {
  const { series, refused } = await open({ [path]: bytes });
  if (series.length > 0) throw new Error('it was opened');
  return refused.map(({ code, message }) => `${code} ${message}`).join('; ');
}

/** Every voxel centre in LPS with the value there. */
export function voxelsOf({
  dims,
  lpsFromIndex,
  hu,
}: LoadedVolume): { lps: readonly number[]; value: number }[] {
  return [...hu].map((value, at) => {
    const i = at % dims[0];
    const j = Math.floor(at / dims[0]) % dims[1];
    const k = Math.floor(at / dims[0] / dims[1]);
    return { lps: applyToPoint(lpsFromIndex, index(i, j, k)), value };
  });
}

/** Above 0 when the slice axis ascends along row × column. */
export function handednessOf({ lpsFromIndex: map }: LoadedVolume): number {
  return dot(cross(axisOf(map, 0), axisOf(map, 1)), axisOf(map, 2));
}

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SamplePoint } from '../../src/server/cli/inspect-series.ts';
import type { Facts } from './compare-facts.ts';

export interface ManifestSeries {
  readonly name: string;
  readonly path: string;
  readonly facts: Facts;
}

export interface ManifestFile {
  readonly path: string;
  readonly expected: string;
  /** Only in manifests of hostile files. */
  readonly outcome?: 'refuse' | 'loads' | 'loads_2d' | 'either' | 'survive';
  readonly facts?: Facts;
}

export interface Manifest {
  readonly folder: string;
  readonly series: readonly ManifestSeries[];
  readonly files: readonly ManifestFile[];
}

export function readManifest(path: string): Manifest {
  const { series = [], files = [] } = JSON.parse(readFileSync(path, 'utf8')) as Partial<Manifest>;
  return { folder: dirname(path), series, files };
}

/** The voxels whose values the facts state. */
export function samplePointsOf(facts: Facts): SamplePoint[] {
  const inVolume = (facts.hu_samples ?? []) as SamplePoint[];
  const inImage = (facts.hu_samples_row_col_value ?? []) as [number, number, number][];
  return [
    ...inVolume.map(({ k = 0, row, col }) => ({ k, row, col })),
    ...inImage.map(([row, col]) => ({ row, col })),
  ];
}

/** Where a manifest's entry lies on disk. */
export function entryPath({ folder }: Manifest, { path }: { readonly path: string }): string {
  return join(folder, path);
}

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import type { Running } from '../../base/progress.ts';
import { buildScene } from '../../phantom/build-scene.ts';
import type { Recipe } from '../../phantom/recipe.ts';
import { recipeHash } from '../../phantom/recipe-hash.ts';
import { measureFinding } from '../../phantom/truth/measure-finding.ts';
import { writeSlice } from '../../phantom/write-series.ts';
import { scanInThreads } from './scan-in-threads.ts';

/** Where a case goes and how many threads make it. */
export interface GenerateCaseOptions extends Running {
  /** `public/generated/cases`. */
  readonly outDir: string;
  /** As many as there are cores unless said. */
  readonly threads?: number;
}

/** A case whose series and truth are in place. */
export interface GeneratedCase {
  readonly id: string;
  readonly hash: string;
  /** Name of the ZIP beside truth.json. */
  readonly seriesFile: string;
  /** Whether it was there already. */
  readonly cached: boolean;
}

/**
 * Makes `<outDir>/<id>/series-<hash>.zip` (a DICOM CT series) and `truth.json`, unless they are there with the
 * same recipe hash. Files appear whole or not at all, the truth last.
 */
export async function generateCase(recipe: Recipe, options: GenerateCaseOptions): Promise<GeneratedCase> {
  const hash = await recipeHash(recipe);
  const folder = join(options.outDir, recipe.id);
  const seriesFile = `series-${hash.slice(0, 12)}.zip`;
  const result = { id: recipe.id, hash, seriesFile };
  if (await isWhole(folder, seriesFile, hash)) return { ...result, cached: true };
  const files: Zippable = {};
  const { columns, rows, slices, pixelMm, sliceMm } = recipe.scan;
  const size = columns * rows;
  const written: Promise<void>[] = [];
  const scanning = scanInThreads(
    recipe,
    options.threads ?? availableParallelism(),
    ({ from, to, hu }) => {
      for (let slice = from; slice < to; slice++) {
        const values = hu.subarray((slice - from) * size, (slice - from + 1) * size);
        written.push(
          writeSlice(recipe, hash, slice, values).then(({ name, bytes }) => {
            files[name] = bytes;
          }),
        );
      }
    },
    options,
  );
  const { scene, findings: placed } = buildScene(recipe);
  const findings = placed.map((finding) => measureFinding(finding, scene.layers));
  await scanning;
  await Promise.all(written);
  options.signal?.throwIfAborted();
  options.onProgress?.({ step: `Packing the CT ${recipe.id}, slices`, done: slices, total: slices });
  const inOrder = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)));
  // Local time, so that every time zone writes the same ZIP.
  const zip = zipSync(inOrder, { level: 1, mtime: new Date(1980, 0, 1) });
  const truth = {
    schema: 'oblique/case-truth',
    version: 1,
    recipeHash: hash,
    seriesUrl: `generated/cases/${recipe.id}/${seriesFile}`,
    voxelDiagonalMm: Math.hypot(pixelMm, pixelMm, sliceMm),
    findings,
  };
  await mkdir(folder, { recursive: true });
  await replaceFile(join(folder, seriesFile), zip);
  await replaceFile(join(folder, 'truth.json'), `${JSON.stringify(truth, toTenthMicrometres, 2)}\n`);
  for (const name of await readdir(folder))
    if (/^series-.*\.zip$/.test(name) && name !== seriesFile) await rm(join(folder, name));
  return { ...result, cached: false };
}

/** Truth is written after the series, so a truth with this hash vouches for both. */
async function isWhole(folder: string, seriesFile: string, hash: string): Promise<boolean> {
  const truth = await readFile(join(folder, 'truth.json'), 'utf8').catch(() => '{}');
  const names: string[] = await readdir(folder).catch(() => []);
  try {
    return names.includes(seriesFile) && JSON.parse(truth).recipeHash === hash;
  } catch {
    return false;
  }
}

/** Keeps four decimals: more would be noise of the integration. */
function toTenthMicrometres(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e4) / 1e4 : value;
}

async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, path);
}

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Running } from '../../base/progress.ts';
import type { Recipe } from '../../phantom/recipe.ts';
import { recipeHash } from '../../phantom/recipe-hash.ts';
import type { CasePool, CaseRun } from './case-pool.ts';
import type { CaseResult } from './case-worker.ts';
import { generatorHash } from './generator-hash.ts';
import type { LibraryFolders } from './library.ts';
import type { PackedFile } from './pack-file.ts';
import { replaceFile } from './replace-file.ts';
import { slabsOf } from './slabs-of.ts';
import { writeZip } from './write-zip.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** Where the page fetches a case from, and where its truth is kept from the page. */
export type MadeFolders = Pick<LibraryFolders, 'generated' | 'truths'>;

/** Where a case goes and who makes it. */
export interface GenerateCaseOptions extends Running {
  readonly folders: MadeFolders;
  readonly pool: CasePool;
  /** Called once threads work on it, never where it was there already. */
  readonly onRun?: (run: CaseRun) => void;
}

/** A case whose series and truth are in place. */
export interface GeneratedCase {
  readonly id: string;
  readonly hash: string;
  /** Name of the ZIP in the case's folder. */
  readonly seriesFile: string;
  /** Whether it was there already. */
  readonly cached: boolean;
  /** Work of all threads together; 0 where it was there already. */
  readonly coreSeconds: number;
}

/**
 * Makes `<generated>/<id>/series-<hash>.zip` (a DICOM CT series), `scout.png` and `<truths>/<id>.json`, unless they
 * are there with the same recipe hash. Files appear whole or not at all, the truth last.
 */
export async function generateCase(recipe: Recipe, options: GenerateCaseOptions): Promise<GeneratedCase> {
  const { folders, pool, signal, onProgress, onRun } = options;
  const hash = await recipeHash(recipe, generatorHash(root, recipe.anatomy));
  const folder = join(folders.generated, recipe.id);
  const truthPath = join(folders.truths, `${recipe.id}.json`);
  const seriesFile = `series-${hash.slice(0, 12)}.zip`;
  const result = { id: recipe.id, hash, seriesFile };
  if (await isWhole(folder, seriesFile, truthPath, hash)) return { ...result, cached: true, coreSeconds: 0 };
  const { slices, pixelMm, sliceMm } = recipe.scan;
  const step = `Computing the CT ${recipe.id}, slices`;
  const files: PackedFile[] = [];
  const made: { findings: CaseResult['truth']; scout: CaseResult['scout']; busyMs: number } = {
    findings: undefined,
    scout: undefined,
    busyMs: 0,
  };
  onProgress?.({ step, done: 0, total: slices });
  const run = pool.run({
    recipe,
    hash,
    tasks: [{ do: 'scout' }, { do: 'truth' }, ...slabsOf(slices, 'files')],
    onResult(done) {
      made.busyMs += done.busyMs;
      made.findings ??= done.truth;
      made.scout ??= done.scout;
      if (!done.files) return;
      files.push(...done.files);
      onProgress?.({ step, done: files.length, total: slices });
    },
    signal,
  });
  onRun?.(run);
  await run.done;
  signal?.throwIfAborted();
  const truth = {
    schema: 'oblique/case-truth',
    version: 1,
    recipeHash: hash,
    seriesUrl: `generated/cases/${recipe.id}/${seriesFile}`,
    voxelDiagonalMm: Math.hypot(pixelMm, pixelMm, sliceMm),
    findings: made.findings,
  };
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  await replaceFile(join(folder, seriesFile), writeZip(files));
  if (made.scout) await replaceFile(join(folder, 'scout.png'), made.scout);
  // Builds before kept the truth among what is served.
  await rm(join(folder, 'truth.json'), { force: true });
  await replaceFile(truthPath, `${JSON.stringify(truth, toTenthMicrometres, 2)}\n`);
  for (const name of await readdir(folder))
    if (/^series-.*\.zip$/.test(name) && name !== seriesFile) await rm(join(folder, name));
  return { ...result, cached: false, coreSeconds: made.busyMs / 1000 };
}

/** Truth is written after the series, so a truth with this hash vouches for both. */
async function isWhole(
  folder: string,
  seriesFile: string,
  truthPath: string,
  hash: string,
): Promise<boolean> {
  const truth = await readFile(truthPath, 'utf8').catch(() => '{}');
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

import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Zippable, zipSync } from 'fflate';
import type { Progress, Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import { buildScene } from '../../phantom/build-scene.ts';
import { type Recipe, readRecipe } from '../../phantom/recipe.ts';
import { recipeHash } from '../../phantom/recipe-hash.ts';
import { measureFinding } from '../../phantom/truth/measure-finding.ts';
import { writeSlice } from '../../phantom/write-series.ts';
import { scanInThreads } from './scan-in-threads.ts';

/** Where recipes are, where series go, and with how many threads. */
export interface GenerateOptions extends Running {
  /** `datasets/cases`: one folder with a recipe.json for each case. */
  readonly casesDir: string;
  /** `public/generated/cases`. */
  readonly outDir: string;
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
 * Makes `<outDir>/<id>/series-<hash>.zip` (a DICOM CT series) and `truth.json` for every recipe; what is there
 * with the same recipe hash is left alone. Files appear whole or not at all, the truth last. Throws a `UserError`
 * for a wrong recipe.
 */
export async function generateCases(options: GenerateOptions): Promise<readonly GeneratedCase[]> {
  const made: GeneratedCase[] = [];
  for (const recipe of await readRecipes(options.casesDir)) made.push(await generateCase(recipe, options));
  return made;
}

async function readRecipes(casesDir: string): Promise<Recipe[]> {
  const recipes: Recipe[] = [];
  for (const id of (await readdir(casesDir)).sort()) {
    const path = join(casesDir, id, 'recipe.json');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) recipes.push(readRecipe(parsed(text, path), path));
  }
  return recipes;
}

function parsed(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UserError('phantom/recipe-json', `${path} is not JSON: ${String(cause)}`, { path }, { cause });
  }
}

async function generateCase(recipe: Recipe, options: GenerateOptions): Promise<GeneratedCase> {
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
  const findings = buildScene(recipe).findings.map(measureFinding);
  await scanning;
  await Promise.all(written);
  options.onProgress?.({ step: `${recipe.id}: packing`, done: slices, total: slices });
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
  await replaceFile(join(folder, 'truth.json'), `${JSON.stringify(truth, null, 2)}\n`);
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

async function replaceFile(path: string, content: Uint8Array | string): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, content);
  await rename(part, path);
}

/** One line of the terminal that counts up. */
export function terminalProgress(write: (text: string) => void): (progress: Progress) => void {
  return ({ step, done, total }) => write(`\r${step} ${done}/${total}${done === total ? '\n' : ''}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL('../../../', import.meta.url));
  const startMs = performance.now();
  const made = await generateCases({
    casesDir: join(root, 'datasets/cases'),
    outDir: join(root, 'public/generated/cases'),
    onProgress: terminalProgress((text) => process.stdout.write(text)),
  });
  for (const { id, seriesFile, cached } of made)
    process.stdout.write(`${id}: ${seriesFile}${cached ? ' (kept)' : ''}\n`);
  process.stdout.write(`${((performance.now() - startMs) / 1000).toFixed(1)} s\n`);
}

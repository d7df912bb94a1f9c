import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../base/user-error.ts';
import { type Recipe, readRecipe } from '../../phantom/recipe.ts';
import { type GenerateCaseOptions, type GeneratedCase, generateCase } from './generate-case.ts';
import { terminalProgress } from './terminal-progress.ts';

/** Where recipes are, where series go, and with how many threads. */
export interface GenerateOptions extends GenerateCaseOptions {
  /** `datasets/cases`: one folder for each case; those with a recipe.json are made. */
  readonly casesDir: string;
}

/** Makes every case that has a recipe, one after the other; throws a `UserError` for a wrong recipe. */
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
    if (text === undefined) continue;
    const recipe = readRecipe(parsed(text, path), path);
    if (recipe.id !== id) {
      throw new UserError(
        'phantom/recipe-folder',
        `${path} calls itself '${recipe.id}'; name both the same.`,
        {
          path,
        },
      );
    }
    recipes.push(recipe);
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

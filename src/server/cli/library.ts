import { join } from 'node:path';
import type { Recipe } from '../../phantom/recipe.ts';
import { caseFileSchema } from '../../teaching/case-file.ts';
import { summaryOf } from '../../teaching/library/summary-of.ts';
import { migrated } from '../../teaching/migrations/index.ts';
import { readJson } from './read-json.ts';
import { readRecipes } from './read-recipes.ts';
import { replaceFile } from './replace-file.ts';

/** Where the bundled cases are written and where they are made. */
export interface LibraryFolders {
  readonly cases: string;
  /** Normal scans that cases offer to compare with; they have a recipe and nothing to ask. */
  readonly comparisons: string;
  /** What is served of them. */
  readonly generated: string;
  /** Exact facts of each, `<id>.json`: for the keys alone, so they lie where nothing is served from. */
  readonly truths: string;
}

export const libraryFolders = (root: string): LibraryFolders => ({
  cases: join(root, 'datasets', 'cases'),
  comparisons: join(root, 'datasets', 'comparisons'),
  generated: join(root, 'public', 'generated', 'cases'),
  truths: join(root, '.cache', 'truth'),
});

/** All recipes, the cases' first and in order. */
export async function readLibrary(
  folders: LibraryFolders,
): Promise<{ cases: Recipe[]; comparisons: Recipe[] }> {
  return { cases: await readRecipes(folders.cases), comparisons: await readRecipes(folders.comparisons) };
}

/** Writes the list of all cases before any is made: what it says of a case needs no truth. A wrong one is left out. */
export async function writeIndexAhead(folders: LibraryFolders, ids: readonly string[]): Promise<void> {
  const read = await Promise.all(
    ids.map(async (id) => {
      const json = await readJson(join(folders.cases, id, 'case.json')).catch(() => undefined);
      return caseFileSchema.safeParse(migrated(json));
    }),
  );
  const cases = read.flatMap(({ data }) => (data ? [summaryOf(data)] : []));
  const index = { schema: 'oblique/case-index', version: 1, cases };
  await replaceFile(join(folders.generated, 'index.json'), `${JSON.stringify(index)}\n`);
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../base/user-error.ts';
import { type Recipe, readRecipe } from '../../phantom/recipe.ts';

/** Every recipe of a folder like `datasets/cases`, by name; throws a `UserError` for one that is wrong. */
export async function readRecipes(casesDir: string): Promise<Recipe[]> {
  const recipes: Recipe[] = [];
  for (const id of (await readdir(casesDir)).sort()) {
    const path = join(casesDir, id, 'recipe.json');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const recipe = readRecipe(parsed(text, path), path);
    if (recipe.id !== id) {
      const message = `${path} calls itself '${recipe.id}'; name both the same.`;
      throw new UserError('phantom/recipe-folder', message, { path });
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

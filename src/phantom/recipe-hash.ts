import type { Recipe } from './recipe.ts';
import { sha256Hex } from './sha256.ts';

/** Raise it whenever the same recipe gives other bytes: caches and UIDs depend on it. */
export const generatorVersion = 6;

/** SHA-256, hex, of the recipe in canonical JSON (sorted keys, without what only other variants draw from) and of the generator's version. */
export function recipeHash(recipe: Recipe): Promise<string> {
  return sha256Hex(JSON.stringify({ generatorVersion, recipe: { ...recipe, variation: {} } }, sortedKeys));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

import type { Recipe } from './recipe.ts';
import { sha256Hex } from './sha256.ts';

/**
 * SHA-256, hex, of the recipe in canonical JSON (sorted keys, without what only other variants draw from) and of
 * `generator`, a text that is another whenever the same recipe gives other bytes: caches and UIDs depend on it.
 */
export function recipeHash(recipe: Recipe, generator: string): Promise<string> {
  return sha256Hex(JSON.stringify({ generator, recipe: { ...recipe, variation: {} } }, sortedKeys));
}

function sortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

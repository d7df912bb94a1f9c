import { createRandom } from '../base/random.ts';
import { type Recipe, readRecipe } from './recipe.ts';
import { drawFrom } from './variation.ts';

/**
 * The same case in another person: variant 1 is the recipe as written; others have another seed and draw the
 * findings' fields from the recipe's ranges. A variant's id is `<id>-v<n>`.
 */
export function recipeVariant(recipe: Recipe, variant: number): Recipe {
  if (variant === 1) return recipe;
  const id = `${recipe.id}-v${variant}`;
  const seed = `${recipe.seed}/variant ${variant}`;
  const random = createRandom(seed).fork('variation');
  const findings = recipe.findings.map((finding) => {
    const drawn = Object.entries(recipe.variation[finding.id] ?? {}).map(([field, range]) => [
      field,
      drawFrom(range, random.fork(`${finding.id}.${field}`)),
    ]);
    return { ...finding, ...Object.fromEntries(drawn) };
  });
  // Read again: what was drawn has to be a finding of its kind.
  return readRecipe({ ...recipe, id, seed, findings }, id);
}

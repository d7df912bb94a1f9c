import { availableParallelism } from 'node:os';
import type { Running } from '../../base/progress.ts';
import type { Recipe } from '../../phantom/recipe.ts';
import { createCasePool } from './case-pool.ts';
import { type GeneratedCase, generateCase, type MadeFolders } from './generate-case.ts';
import { removeStaleParts } from './replace-file.ts';

/** Where series go, and with how many threads they are made. */
export interface GenerateOptions extends Running {
  readonly folders: MadeFolders;
  /** As many as there are cores unless said. */
  readonly threads?: number;
  readonly onMade?: (made: GeneratedCase) => void;
}

/** Makes the series of all recipes, several at a time; progress counts the slices of all of them. */
export async function generateCases(
  recipes: readonly Recipe[],
  { folders, threads, signal, onProgress, onMade }: GenerateOptions,
): Promise<readonly GeneratedCase[]> {
  await Promise.all([folders.generated, folders.truths].map(removeStaleParts));
  const pool = createCasePool(threads ?? availableParallelism());
  const counts = new Map<string, { done: number; total: number }>();
  const sum = (what: 'done' | 'total') => [...counts.values()].reduce((all, count) => all + count[what], 0);
  const name = recipes.length === 1 ? `the CT ${recipes[0]!.id}` : 'synthetic CTs';
  try {
    const made = await Promise.allSettled(
      recipes.map(async (recipe) => {
        const made = await generateCase(recipe, {
          folders,
          pool,
          signal,
          onProgress({ done, total }) {
            counts.set(recipe.id, { done, total });
            onProgress?.({ step: `Computing ${name}, slices`, done: sum('done'), total: sum('total') });
          },
        });
        onMade?.(made);
        return made;
      }),
    );
    signal?.throwIfAborted();
    const problems = made.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (problems.length === 1) throw problems[0];
    if (problems.length > 1) throw new AggregateError(problems, problems.map(String).join('\n'));
    return made.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  } finally {
    await pool.close();
  }
}

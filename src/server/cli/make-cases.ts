import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import type { Recipe } from '../../phantom/recipe.ts';
import { recipeVariant } from '../../phantom/recipe-variant.ts';
import type { CaseMaking } from '../../teaching/library/case-making.ts';
import { readVariantId, variantId } from '../../teaching/library/variant-id.ts';
import type { CaseMaker } from '../case-maker.ts';
import { type CaseRun, createCasePool } from './case-pool.ts';
import { generateCase } from './generate-case.ts';
import { type LibraryFolders, readLibrary, writeIndexAhead } from './library.ts';
import { publishOne } from './publish-cases.ts';
import { removeStaleParts } from './replace-file.ts';

/** Which cases are made, and who hears of problems. */
export interface MakeOptions {
  /** These before `first` resolves, and others only when somebody opens them; without it the first, and then all. */
  readonly only?: readonly string[] | undefined;
  readonly threads?: number;
  readonly onProblem: (sentence: string) => void;
  /** Slices of the case that is waited for. */
  readonly onProgress?: (id: string, done: number, total: number) => void;
}

/** Cases being made while the page is already served. */
export interface MakingCases extends CaseMaker {
  /** What must be there before the page is opened is there. */
  readonly first: Promise<void>;
  close(): Promise<void>;
}

/** The case that newcomers are led to. */
const firstCase = 'chest-001';
/** Most variants of one case that may be asked for: each takes about 12 MB on the disk of whoever runs this. */
const mostVariants = 9;

type Made = CaseMaking[string];

/** Starts making the library in worker threads: what is opened goes first. Throws a `UserError` for a wrong recipe. */
export async function makeCases(folders: LibraryFolders, options: MakeOptions): Promise<MakingCases> {
  const { cases, comparisons } = await readLibrary(folders);
  await Promise.all([folders.generated, folders.truths].map(removeStaleParts));
  const ids = cases.map(({ id }) => id);
  await writeIndexAhead(folders, ids);
  const pool = createCasePool(options.threads ?? availableParallelism());
  const stopping = new AbortController();
  // Every case of the library listens, with no end of cases.
  setMaxListeners(0, stopping.signal);
  const states = new Map<string, Made>();
  const runs = new Map<string, CaseRun>();
  const work = new Map<string, Promise<void>>();
  /** Opened by somebody: a run that begins later is hurried as it begins. */
  const wished = new Set<string>();
  for (const { id, scan } of cases) states.set(id, { state: 'waiting', done: 0, total: scan.slices });

  const publish = async (id: string) => {
    if (!ids.includes(readVariantId(id).baseId)) return;
    await publishOne(folders, id, true);
  };
  const makeOne = async (recipe: Recipe) => {
    const { id } = recipe;
    const total = recipe.scan.slices;
    try {
      await generateCase(recipe, {
        folders,
        pool,
        signal: stopping.signal,
        onRun(run) {
          runs.set(id, run);
          if (wished.has(id)) run.hurry();
        },
        onProgress({ done }) {
          states.set(id, { state: done > 0 ? 'making' : 'waiting', done, total });
          options.onProgress?.(id, done, total);
        },
      });
      await publish(id);
      states.set(id, { state: 'ready', done: total, total });
    } catch (error) {
      if (stopping.signal.aborted) return;
      const problem = error instanceof Error ? error.message : String(error);
      states.set(id, { state: 'failed', done: 0, total, problem: 'It could not be made on this server.' });
      options.onProblem(`Case ${id}: ${problem}`);
      // Whoever opens it again has it tried again.
      work.delete(id);
    } finally {
      runs.delete(id);
    }
  };
  const start = (recipe: Recipe) => {
    const known = work.get(recipe.id);
    if (known) return known;
    const making = makeOne(recipe);
    work.set(recipe.id, making);
    return making;
  };
  const makeComparisons = async () => {
    await Promise.all(comparisons.map(start));
    // Cases that were done before their normal scan was can offer it now.
    for (const [id, { state }] of states) if (state === 'ready') await publish(id).catch(() => undefined);
  };

  const wanted = options.only ?? (ids.includes(firstCase) ? [firstCase] : ids.slice(0, 1));
  const first = Promise.all(cases.filter(({ id }) => wanted.includes(id)).map(start)).then(async () => {
    if (options.only && wanted.length > 0) await makeComparisons();
    else if (!options.only) {
      for (const recipe of cases) void start(recipe);
      void makeComparisons();
    }
  });
  return {
    first,
    status: () => ({ schema: 'oblique/case-making', version: 1, cases: Object.fromEntries(states) }),
    make(baseId, variant) {
      const recipe = cases.find(({ id }) => id === baseId);
      if (!recipe || !Number.isInteger(variant) || variant < 1 || variant > mostVariants) return false;
      const id = variantId({ baseId, variant });
      if (!work.has(id)) states.set(id, { state: 'waiting', done: 0, total: recipe.scan.slices });
      wished.add(id);
      runs.get(id)?.hurry();
      void start(recipeVariant(recipe, variant));
      return true;
    },
    async close() {
      stopping.abort(new Error('making cases: stopped'));
      await pool.close();
      await Promise.all(work.values());
    },
  };
}

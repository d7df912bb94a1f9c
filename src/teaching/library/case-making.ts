import { z } from 'zod';

/** How far the images of one case are made; `done` of `total` are steps of any kind. */
const madeSchema = z.object({
  state: z.enum(['ready', 'waiting', 'making', 'failed']),
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
  /** Why not, in a sentence. */
  problem: z.string().optional(),
});
export type Made = Readonly<z.infer<typeof madeSchema>>;

/** What a server says of the cases that it is still making, `generated/cases/making.json`. */
export const caseMakingSchema = z.object({
  schema: z.literal('oblique/case-making'),
  version: z.literal(1),
  cases: z.record(z.string(), madeSchema),
});
export type CaseMaking = z.infer<typeof caseMakingSchema>['cases'];

/** What a host says that has all its cases and makes none: a file, so that nobody asks for what is not there. */
export const nothingToMake = { schema: 'oblique/case-making', version: 1, cases: {} } as const;

/** True while there is something to wait for. */
export function stillMaking(making: CaseMaking): boolean {
  return Object.values(making).some(({ state }) => state === 'waiting' || state === 'making');
}

/** What was seen of one case at a time, ms. */
export interface MadeSample {
  readonly atMs: number;
  readonly done: number;
}

/** Seconds until a case is ready, at the pace so far; undefined until there is one. */
export function readyInS(samples: readonly MadeSample[], total: number): number | undefined {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.done <= first.done || last.atMs <= first.atMs) return undefined;
  const perMs = (last.done - first.done) / (last.atMs - first.atMs);
  return Math.max(0, total - last.done) / perMs / 1000;
}

const SOON_MS = 1000;
const SELDOM_MS = 15_000;

/** When to ask again: soon while something changes, ever more seldom while nothing does. */
export function nextPollMs(lastMs: number | undefined, changed: boolean): number {
  return lastMs === undefined || changed ? SOON_MS : Math.min(SELDOM_MS, lastMs * 1.5);
}

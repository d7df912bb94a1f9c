import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** One reference value: a method, what goes in, and what a trusted program said comes out. */
export const fixtureCase = z.object({
  id: z.string(),
  kind: z.string(),
  input: z.record(z.string(), z.unknown()),
  expected: z.record(z.string(), z.unknown()),
  /** Rounded values as printed in a paper or manual; null or an empty list where there are none. */
  published: z.unknown().optional(),
  tolerance_rel: z.number().positive().default(1e-8),
  source: z.string().default(''),
});
export type FixtureCase = z.infer<typeof fixtureCase>;

/** Reads a file of reference values; throws where an entry lacks what every entry has. */
export function readFixtureFile(path: string): FixtureCase[] {
  return z.object({ cases: z.array(fixtureCase).min(1) }).parse(JSON.parse(readFileSync(path, 'utf8'))).cases;
}

/** The file that reference values come from: the one that was asked for, or else the shared one, if there is one. */
export const fixturePath = (asked: string | undefined, shared: string | undefined): string | undefined =>
  asked ? resolve(asked) : shared;

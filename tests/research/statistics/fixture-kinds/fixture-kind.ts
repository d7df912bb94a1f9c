import { z } from 'zod';

/** Turns a fixture's input into our values, under the names that fixture files use. */
export type FixtureKind = (input: unknown) => Record<string, unknown>;

/** A kind whose input has a given form; another form fails with what is wrong. */
export function fixtureKind<T extends z.ZodType>(
  form: T,
  values: (input: z.output<T>) => Record<string, unknown>,
): FixtureKind {
  return (input) => values(form.parse(input));
}

export const count = z.int().min(0);
export const numbers = z.array(z.number());
export const table = z.array(numbers);

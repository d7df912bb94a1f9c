import { z } from 'zod';
import { formatValue } from '../../measure/reading.ts';
import type { Quote } from '../grade.ts';
import { writtenValues } from '../text/written-values.ts';
import { wordsOf } from '../text/words.ts';
import { within } from '../within.ts';

/** A measurement that a report should give, with its unit. */
export const reportedValueSchema = z.strictObject({
  id: z.string().min(1),
  /** As feedback says it: "Diameter with unit". */
  name: z.string().min(1),
  reference: z.number(),
  unit: z.enum(['mm', 'mL', 'deg', "[hnsf'U]"]),
  /** Counts as right up to this far off, in the same unit. */
  tolerance: z.number().nonnegative(),
  weight: z.number().positive().default(1),
});
export type ReportedValue = Readonly<z.infer<typeof reportedValueSchema>>;

/** Looks for a value in a text: right within its tolerance and with its unit; a bare number does not count. */
export function findReported(
  control: string,
  text: string,
  { name, reference, unit, tolerance }: ReportedValue,
): { readonly share: 0 | 1; readonly why: string; readonly quote: Quote | undefined } {
  const values = writtenValues(text, wordsOf(text));
  const near = (value: number) => within(Math.abs(value - reference), tolerance);
  const quoted = (
    { from, to }: { from: number; to: number },
    counts: Quote['counts'],
    why: string,
  ): Quote => ({
    control,
    from,
    to,
    counts,
    note: `${name}: ${why}`,
  });
  const right = values.find((written) => written.unit === unit && near(written.value));
  if (right) return { share: 1, why: 'found', quote: quoted(right, 'for', 'found') };
  const bare = values.find((written) => written.unit === undefined && near(written.value));
  if (bare) return { share: 0, why: 'a number without its unit', quote: quoted(bare, 'not', 'no unit') };
  const other = values.find((written) => written.unit === unit);
  if (!other) return { share: 0, why: 'not found', quote: undefined };
  const why = `${formatValue(other.value, unit)} is too far from ${formatValue(reference, unit)}`;
  return { share: 0, why, quote: quoted(other, 'not', why) };
}

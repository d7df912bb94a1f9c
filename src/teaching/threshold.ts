import { z } from 'zod';
import { formatValue } from '../measure/reading.ts';

/** A clinical cut-off as versioned data: never a hidden constant, always with where it comes from. */
export const thresholdSchema = z.strictObject({
  id: z.string().min(1),
  value: z.number(),
  unit: z.enum(['mm', 'deg', "[hnsf'U]"]),
  /** The class to which the value itself belongs: 6 mm in "6 to 8 mm" is `upper`. */
  valueBelongsTo: z.enum(['upper', 'lower']),
  guideline: z.string().min(1),
  year: z.int(),
  /** What a student must know before using it. */
  caveat: z.string().min(1),
  /** ISO date on which a named reviewer last checked it against the source; null: to be reviewed. */
  reviewedOn: z.iso.date().nullable(),
  doi: z.string().startsWith('10.').optional(),
});
export type Threshold = z.infer<typeof thresholdSchema>;

/** Which class a value falls in: 0 below the first of the ascending thresholds, 1 above it, and so on. */
export function classOf(value: number, ascending: readonly Threshold[]): number {
  return ascending.filter((t) => value > t.value || (value === t.value && t.valueBelongsTo === 'upper'))
    .length;
}

/** "Fleischner Society 2017, teaching value to be reviewed": the source with how far it can be trusted. */
export function sourceOf(threshold: Threshold): string {
  const review = threshold.reviewedOn ? `checked ${threshold.reviewedOn}` : 'teaching value, to be reviewed';
  return `${threshold.guideline} ${threshold.year}, ${review}`;
}

export function thresholdText(threshold: Threshold): string {
  return formatValue(threshold.value, threshold.unit).replace('.0', '');
}

import { z } from 'zod';
import { formatValue } from '../measure/reading.ts';
import { referenceSchema } from './case-lesson.ts';

/** A clinical cut-off as versioned data: never a hidden constant, always with where it comes from. */
export const thresholdSchema = z.strictObject({
  id: z.string().min(1),
  value: z.number(),
  /** UCUM. */
  unit: z.enum(['mm', 'mm2', 'mL', 'deg', "[hnsf'U]", '1']),
  /** The class to which the value itself belongs: 6 mm in "6 to 8 mm" is `upper`. */
  valueBelongsTo: z.enum(['upper', 'lower']),
  guideline: z.string().min(1),
  year: z.int(),
  /** What a student must know before using it. */
  caveat: z.string().min(1),
  /** ISO date on which a named reviewer last checked it against the source; null: to be reviewed. */
  reviewedOn: z.iso.date().nullable(),
  doi: referenceSchema.shape.doi,
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

/** A value that was checked longer ago may have been overtaken by a newer guideline. */
const freshMonths = 24;

export type ThresholdAge = 'checked' | 'old' | 'never';

/** How far a threshold can be relied on at a time, ms since the Unix epoch. */
export function thresholdAge({ reviewedOn }: Threshold, now: number): ThresholdAge {
  if (reviewedOn === null) return 'never';
  const due = new Date(reviewedOn);
  due.setUTCMonth(due.getUTCMonth() + freshMonths);
  return now > due.getTime() ? 'old' : 'checked';
}

/** The sentence beside a threshold that nobody checked of late; undefined where somebody did. */
export function thresholdWarning(threshold: Threshold, now: number): string | undefined {
  const age = thresholdAge(threshold, now);
  if (age === 'never') return 'No named reviewer has checked this value yet.';
  return age === 'old'
    ? `Last checked on ${threshold.reviewedOn}, more than ${freshMonths} months ago: look whether a newer guideline says otherwise.`
    : undefined;
}

export function thresholdText(threshold: Threshold): string {
  return formatValue(threshold.value, threshold.unit).replace('.0', '');
}

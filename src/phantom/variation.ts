import { z } from 'zod';
import type { Random } from '../base/random.ts';

/** A number between two others in whole steps, or one of a list. */
const rangeSchema = z.union([
  z.strictObject({ from: z.number(), to: z.number(), step: z.number().positive() }),
  z.strictObject({ oneOf: z.array(z.json()).min(2) }),
]);
export type Range = z.infer<typeof rangeSchema>;

/** What other variants of a case draw anew: finding id → field → range. */
export const variationSchema = z.record(z.string(), z.record(z.string(), rangeSchema));
export type Variation = z.infer<typeof variationSchema>;

/** One value of a range; numbers are whole multiples of the step above `from`. */
export function drawFrom(range: Range, random: Random): unknown {
  if ('oneOf' in range) return range.oneOf[Math.floor(random.uniform() * range.oneOf.length)];
  const steps = Math.floor((range.to - range.from) / range.step + 1e-9) + 1;
  const value = range.from + range.step * Math.floor(random.uniform() * steps);
  return Number(value.toFixed(6));
}

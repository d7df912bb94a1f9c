import { z } from 'zod';
import type { Unit } from '../measure/reading.ts';

/** Full marks within max(absolute, relative · reference), half marks within `half` times that. */
export const toleranceSchema = z
  .strictObject({
    absolute: z.number().nonnegative(),
    relative: z.number().nonnegative(),
    half: z.number().min(1).default(2),
  })
  .refine(({ absolute, relative }) => absolute + relative > 0, { error: 'allow some error' });
type Tolerance = z.infer<typeof toleranceSchema>;

const ofSizes: Tolerance = { absolute: 0, relative: 0.15, half: 2 };
/** What is allowed where an author says nothing: 2 mm or 5 %; 3°, half to 5°; areas and volumes 15 %, half to 30 %. */
const usual: Readonly<Partial<Record<Unit, Tolerance>>> = {
  mm: { absolute: 2, relative: 0.05, half: 2 },
  deg: { absolute: 3, relative: 0, half: 5 / 3 },
  mm2: ofSizes,
  mL: ofSizes,
};

/** How far off counts in full and in half, in the unit of the reference. */
export function tolerancesOf(
  reference: number,
  unit: Unit,
  authored: Tolerance | undefined,
): { readonly full: number; readonly half: number } {
  const { absolute, relative, half } = authored ?? usual[unit] ?? ofSizes;
  const full = Math.max(absolute, relative * Math.abs(reference));
  return { full, half: full * half };
}

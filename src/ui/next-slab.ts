import type { Slab } from '../imaging/slab.ts';
import { slabWords } from './slab-words.ts';

/** Thicknesses that keys step through, mm. */
const STEPS_MM = [0, 2, 3, 5, 7, 10, 15, 20, 30, 40, 60, 80, 100, 150, 200] as const;

/** Thickness that a slab begins with where the slices were thin, mm: a usual one for nodules and vessels. */
export const FIRST_SLAB_MM = 10;

/** The next thickness up, or down; down from the thinnest is one thin slice. */
export function steppedSlab(slab: Slab, up: boolean): Slab {
  const thicknessMm = up
    ? (STEPS_MM.find((mm) => mm > slab.thicknessMm) ?? slab.thicknessMm)
    : (STEPS_MM.findLast((mm) => mm < slab.thicknessMm) ?? 0);
  return { ...slab, thicknessMm };
}

/** Thin slices, then each way to show a slab in turn, then thin again. */
export function nextSlab({ thicknessMm, projection }: Slab): Slab {
  const ids = slabWords.map(({ id }) => id);
  if (thicknessMm === 0) return { thicknessMm: FIRST_SLAB_MM, projection: ids[0]! };
  const next = ids[ids.indexOf(projection) + 1];
  return next ? { thicknessMm, projection: next } : { thicknessMm: 0, projection: ids[0]! };
}

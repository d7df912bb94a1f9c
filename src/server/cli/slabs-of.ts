import type { CaseTask } from './case-worker.ts';

/** Slices in one task: few enough for even work and smooth progress, and one plane in 25 is painted twice. */
const slabSlices = 12;

/** The tasks that make all slices of a scan, as HU or as files. */
export function slabsOf(slices: number, what: 'hu' | 'files'): CaseTask[] {
  return Array.from({ length: Math.ceil(slices / slabSlices) }, (_, n) => ({
    do: what,
    from: n * slabSlices,
    to: Math.min(slices, (n + 1) * slabSlices),
  }));
}

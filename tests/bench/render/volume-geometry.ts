import type { Triple } from '../../../src/imaging/vector.ts';
import type { BenchVolume } from './contestant.ts';

/** LPS of the middle of the grid. */
export function centreOf({ dims, spacingMm, originMm }: Omit<BenchVolume, 'hu'>): Triple {
  return [0, 1, 2].map((axis) => originMm[axis]! + (spacingMm[axis]! * (dims[axis]! - 1)) / 2) as [
    number,
    number,
    number,
  ];
}

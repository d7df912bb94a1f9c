import { UserError } from '../base/user-error.ts';

/** Bounds on what a header may ask for; far above real CT, far below what hurts a browser tab. */
export const formatLimits = {
  /** Columns, rows or slices. */
  side: 16_384,
  /** Voxels in one volume: 2 GiB of 16-bit values. */
  voxels: 2 ** 30,
  timePoints: 256,
  /** Stored values of one slice, all time points that lie side by side included: one slice is in memory as stored. */
  sliceValues: 2 ** 27,
  /** Numbers written as text, each of which takes eight bytes while they are read. */
  textVoxels: 2 ** 25,
  /** Millimetres between neighbouring voxels. */
  smallestStepMm: 1e-4,
  largestStepMm: 1e3,
  /** Millimetres from the origin. */
  farthestMm: 1e6,
  /** Bytes of a packed file, which is read as a whole. */
  packedBytes: 2 ** 31 - 2 ** 20,
  /** Below this size, how well voxels are packed does not matter. */
  smallBytes: 2 ** 28,
  /** CT packs 2 : 1 or 3 : 1, a segmentation several hundred to one. */
  ratio: 400,
  /** Deflate packs no better than this. */
  deflateRatio: 1032,
} as const;

/** Throws `<kind>/size` unless a volume of these dimensions can be held. */
export function requireHoldable(kind: string, dims: readonly number[], timePoints: number): void {
  const voxels = dims.reduce((product, n) => product * n, 1);
  const counts = dims.every((n) => Number.isInteger(n) && n >= 1 && n <= formatLimits.side);
  const times = Number.isInteger(timePoints) && timePoints >= 1 && timePoints <= formatLimits.timePoints;
  const sliceValues = (dims[0] ?? 0) * (dims[1] ?? 0) * timePoints;
  const fits = voxels <= formatLimits.voxels && sliceValues <= formatLimits.sliceValues;
  if (!counts || !times || !fits)
    throw new UserError(
      `${kind}/size`,
      `The header states ${dims.join(' × ')} voxels${timePoints === 1 ? '' : ` at ${timePoints} time points`}: it is damaged, or the volume is too large for a browser.`,
    );
}

import { UserError } from '../base/user-error.ts';
import { cutShort, suspiciouslyPacked } from './format-errors.ts';
import { formatLimits } from './limits.ts';
import type { FormatVolume } from './volume-format.ts';
import { sliceBytes } from './voxel-layout.ts';

/** Bytes that the voxels take once they are unpacked, and those to skip before. */
export function unpackedBytes({ layout, data }: FormatVolume): number {
  return data.skipBytes + sliceBytes(layout) * layout.dims[2];
}

/**
 * Throws unless a data file of `fileBytes` can hold the voxels that the header states, before anything of that
 * size is allocated: `volume/truncated`,
 * `volume/bomb`, `volume/too-large` or `volume/text-size`.
 */
export function requireWhole(volume: FormatVolume, fileBytes: number): void {
  const { layout, data } = volume;
  const needed = unpackedBytes(volume);
  const available = data.from === 'tail' ? fileBytes : fileBytes - data.from;
  if (data.encoding === 'raw' && needed > available) throw cutShort();
  else if (fileBytes > formatLimits.packedBytes)
    throw new UserError(
      'volume/too-large',
      'The packed file is larger than 2 GB, which a browser cannot unpack. Unpack it first and open what is inside.',
    );
  if (data.encoding === 'gzip') {
    if (needed > available * formatLimits.deflateRatio) throw cutShort();
    if (needed > formatLimits.smallBytes && needed > available * formatLimits.ratio)
      throw suspiciouslyPacked(available, needed);
  }
  if (data.encoding !== 'text') return;
  const numbers = layout.dims[0] * layout.dims[1] * layout.dims[2] * layout.perVoxel;
  if (numbers > formatLimits.textVoxels)
    throw new UserError(
      'volume/text-size',
      'The voxels are written as text, and there are too many for that. Save the volume with the encoding “gzip” or “raw”.',
    );
  // A digit and a space for each number.
  if (numbers * 2 - 1 > available) throw cutShort();
}

import { createHash64 } from '../base/hash-64.ts';
import type { Volume } from './volume.ts';

/** Voxels that are mixed in, spread over the whole grid. */
const SAMPLES = 1 << 18;

/**
 * 64 bits of a volume's voxels and grid, in hexadecimal: to know a scan again that somebody opens a second time.
 * Made of nothing that names a patient or an examination, so a de-identified copy has the same. Not for security.
 */
export function volumeFingerprint({ dims, lpsFromIndex, hu }: Volume): string {
  const { mix, digest } = createHash64();
  for (const size of dims) mix(size);
  // Where the grid lies is part of what is known again; hundredths of a millimetre, whatever wrote it.
  for (const entry of lpsFromIndex) mix(Math.round(entry * 100));
  // A step that shares no factor with rows and columns meets every part of the picture.
  const step = Math.max(1, Math.floor(hu.length / SAMPLES) | 1);
  for (let i = 0; i < hu.length; i += step) mix(Math.round(hu[i]! * 16));
  return digest();
}

import { UserError } from '../../base/user-error.ts';
import { crc32 } from '../../base/crc32.ts';
import { inflateBounded } from '../../base/inflate-bounded.ts';
import type { JobDefinition } from '../job.ts';

/** One packed entry of an archive and what its directory promises. */
export interface InflateInput {
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly deflated: boolean;
  readonly size: number;
  readonly crc32: number;
}

/** Unpacks one ZIP entry; refuses one that is larger than promised, or whose checksum differs. */
export const inflateEntry: JobDefinition<InflateInput, Uint8Array<ArrayBuffer>> = {
  kind: 'inflate-entry',
  create: () => async (input) => {
    const bytes = input.deflated ? inflateBounded(input.packed, input.size, input.size) : input.packed;
    if (bytes.length !== input.size || crc32(bytes) !== input.crc32)
      throw new UserError(
        'zip/damaged-entry',
        'This file in the ZIP is damaged (its size or checksum is wrong). Pack or download the ZIP again.',
      );
    return bytes;
  },
  transfer: (bytes) => [bytes.buffer],
};

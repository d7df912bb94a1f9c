import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { uidOfHash } from '../uid-of-hash.ts';

/** What one export puts in the place of originals: the same original, the same replacement. */
export interface Pseudonyms {
  /** A UID under 2.25 (PS3.5 B.2) for an original UID, or for a text that names a missing one. */
  uid(original: string): string;
  /** Whole days that every date moves, always into the past: 1 to 10 years. */
  readonly shiftDays: number;
}

/**
 * Replacements that nobody can compute without the secret, which is forgotten after the export: a keyed hash,
 * because workers that see one file each must agree without talking. `secret` is 32 random bytes.
 */
export function createPseudonyms(secret: Uint8Array): Pseudonyms {
  const word = (text: string) => hmac(sha256, secret, new TextEncoder().encode(text));
  const shift = new DataView(word('days').buffer).getUint32(0);
  return {
    uid: (original) => uidOfHash(word(`uid ${original}`)),
    shiftDays: -(365 + (shift % 3287)),
  };
}

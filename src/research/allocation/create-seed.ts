import { UserError } from '../../base/user-error.ts';

/** Fills an array with bytes that cannot be foretold: `crypto.getRandomValues` on the platform. */
export type SecureBytes = (bytes: Uint8Array<ArrayBuffer>) => void;

/** A new allocation seed: 160 bits in hexadecimal. Never made by the seeded generator of `base`. */
export function createSeed(secureBytes: SecureBytes): string {
  const bytes = new Uint8Array(20);
  secureBytes(bytes);
  if (bytes.every((byte) => byte === 0))
    throw new Error('createSeed: the source of randomness gave only zeros');
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Refuses a seed typed by a person that could be guessed: it needs 128 bits, 32 hexadecimal digits. */
export function checkSeed(seed: string): void {
  if (!/^[0-9a-f]{32,}$/.test(seed) || new Set(seed).size < 8)
    throw new UserError(
      'allocation/weak-seed',
      'The allocation seed must be 32 or more random hexadecimal digits. Let Oblique draw one.',
    );
}

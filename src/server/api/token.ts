import { sha256Hex } from '../../research/allocation/sha256-text.ts';
import type { SecureBytes } from '../../research/allocation/create-seed.ts';

/** What a cookie holds: 256 bits that nobody can guess, in hexadecimal. */
export function createToken(secureBytes: SecureBytes): string {
  const bytes = new Uint8Array(32);
  secureBytes(bytes);
  return Buffer.from(bytes).toString('hex');
}

/** What the database holds of it, so that who reads the database cannot log in with what they find. */
export const tokenHash = (token: string): string => sha256Hex(token);

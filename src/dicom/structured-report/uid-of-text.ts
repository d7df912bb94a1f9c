import { sha256 } from '@noble/hashes/sha2.js';
import { uidOfHash } from '../uid-of-hash.ts';

/**
 * A UID under 2.25 made from a text: the same text, the same UID. The text cannot be computed from it; whoever has
 * the text can tell that it is meant.
 */
export function uidOfText(text: string): string {
  return uidOfHash(sha256(new TextEncoder().encode(text)));
}

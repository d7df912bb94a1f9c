import { sha256Hex } from './sha256.ts';

/**
 * A UID under 2.25 (PS3.5 B.2) made from a text: the same text, the same UID. The number is a version 8 UUID
 * (RFC 9562) of the text's SHA-256.
 */
export async function uidOf(text: string): Promise<string> {
  const bits = BigInt(`0x${(await sha256Hex(text)).slice(0, 32)}`);
  const version = (bits & ~(0xfn << 76n)) | (0x8n << 76n);
  const variant = (version & ~(0x3n << 62n)) | (0x2n << 62n);
  return `2.25.${variant}`;
}

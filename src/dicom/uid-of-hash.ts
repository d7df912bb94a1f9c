/** A UID under 2.25 (PS3.5 B.2): the number of a version 8 UUID (RFC 9562) made of 122 bits of a hash. */
export function uidOfHash(hash: Uint8Array): string {
  const bits = hash.subarray(0, 16).reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
  const version = (bits & ~(0xfn << 76n)) | (0x8n << 76n);
  return `2.25.${(version & ~(0x3n << 62n)) | (0x2n << 62n)}`;
}

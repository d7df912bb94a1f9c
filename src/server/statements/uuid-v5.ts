import { createHash } from 'node:crypto';

/** The UUID of a name within a namespace (RFC 9562, version 5): the same whoever computes it, whenever. */
export function uuidV5(namespace: string, name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name, 'utf8')
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** RFC 9562's namespace for names that are URLs. */
export const urlNamespace = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

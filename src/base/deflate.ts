import { deflateSync } from 'fflate';

/** Bytes as raw deflate data (RFC 1951), as small as they get; the same bytes give the same result everywhere. */
export function deflate(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(deflateSync(bytes, { level: 9 }));
}

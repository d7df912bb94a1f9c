/** What a gzip file says at its end that it unpacks to, modulo 4 GiB; 0 where it is too short to say. */
export function statedGzipBytes(tail: Uint8Array): number {
  return tail.length < 4
    ? 0
    : new DataView(tail.buffer, tail.byteOffset + tail.length - 4).getUint32(0, true);
}

/**
 * Gives a buffer's memory back now instead of when the garbage collector comes by, which for large buffers is tens
 * of megabytes late. Nothing may use it any more; where the browser cannot do this (before 2024), nothing happens.
 */
export function releaseBuffer(buffer: ArrayBufferLike): void {
  const { transfer } = buffer as { readonly transfer?: (length: number) => ArrayBuffer };
  // One that was released or transferred before has no bytes.
  if (buffer.byteLength > 0) transfer?.call(buffer, 0);
}

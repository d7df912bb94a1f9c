/**
 * Gives a buffer's memory back now. Left to the garbage collector, buffers that came from another thread or from a
 * file stay for over a hundred megabytes more; `ArrayBuffer.prototype.transfer` frees only those made here
 * (Chromium 156). What is sent to a port that nobody listens to is freed at once. Nothing may use the buffer any more.
 */
export function releaseBuffer(buffer: ArrayBufferLike): void {
  // One that was released or transferred before has no bytes, and cannot be sent again.
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength === 0) return;
  const { port1, port2 } = new MessageChannel();
  port2.close();
  port1.postMessage(undefined, [buffer]);
  port1.close();
}

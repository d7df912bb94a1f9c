/**
 * Waits until what `listen` listens for has happened, or rejects with the signal's reason; either way what
 * `listen` returned is called once, to stop listening.
 */
export async function waitFor(
  signal: AbortSignal | undefined,
  listen: (done: () => void) => () => void,
): Promise<void> {
  signal?.throwIfAborted();
  let stop = () => {};
  let onAbort = () => {};
  try {
    await new Promise<void>((resolve, reject) => {
      onAbort = () => reject(signal?.reason);
      signal?.addEventListener('abort', onAbort);
      stop = listen(resolve);
    });
  } finally {
    stop();
    signal?.removeEventListener('abort', onAbort);
  }
}

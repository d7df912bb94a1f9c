/**
 * Runs a step-by-step computation on the main thread in slices of at most `sliceMs`, giving the event loop
 * back between them, so that no frame waits for it. Rejects with the signal's reason when aborted.
 */
export async function runInSlices<T>(
  steps: Generator<unknown, T>,
  { sliceMs = 6, signal }: { sliceMs?: number; signal?: AbortSignal | undefined } = {},
): Promise<T> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + sliceMs;
    do {
      const next = steps.next();
      if (next.done) return next.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}

/** A macrotask without the 4 ms clamp that browsers put on nested timers. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

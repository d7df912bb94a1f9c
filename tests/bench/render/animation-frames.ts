const waiting = new Map<number, FrameRequestCallback>();
let last = 0;

/**
 * Makes `requestAnimationFrame` wait for `runAnimationFrames`: a library that draws "on the next frame" then
 * draws when the clock has been started, without the wait for the screen in its time.
 */
export function holdAnimationFrames(): void {
  globalThis.requestAnimationFrame = (callback) => {
    last += 1;
    waiting.set(last, callback);
    return last;
  };
  globalThis.cancelAnimationFrame = (handle) => {
    waiting.delete(handle);
  };
}

/** Runs what has been asked for so far. */
export function runAnimationFrames(): void {
  const now = [...waiting.values()];
  waiting.clear();
  for (const callback of now) callback(performance.now());
}

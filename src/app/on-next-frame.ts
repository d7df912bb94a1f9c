/** How long to wait for a frame of the page, ms. */
const LATEST_MS = 50;

/**
 * Calls back with the page's next frame, or soon where none comes: most headsets stop the page's own frames while a
 * room is before the eyes. Gives what takes it back.
 */
export function onNextFrame(callback: () => void): () => void {
  const cancel = () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  };
  const run = () => {
    cancel();
    callback();
  };
  const frame = requestAnimationFrame(run);
  const timer = setTimeout(run, LATEST_MS);
  return cancel;
}

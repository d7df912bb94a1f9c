import type { WebGLRenderer } from 'three';

/** How often the driver is asked, ms; it answers between tasks only. */
const ASK_EVERY_MS = 3;
/** A context that is lost never answers. */
const GIVE_UP_MS = 20_000;

/**
 * Calls `onDone` with the milliseconds from now until the GPU has finished what was asked of it so far. Does not
 * wait; says nothing when the context is lost meanwhile.
 */
export function timeDrawing(renderer: WebGLRenderer, now: () => number, onDone: (ms: number) => void): void {
  const gl = renderer.getContext() as WebGL2RenderingContext;
  const fence = gl.fenceSync(gl.SYNC_GPU_COMMANDS_COMPLETE, 0);
  if (!fence) return;
  gl.flush();
  const startMs = now();
  const ask = () => {
    const ms = now() - startMs;
    const state = gl.isContextLost() || ms > GIVE_UP_MS ? gl.WAIT_FAILED : gl.clientWaitSync(fence, 0, 0);
    if (state === gl.TIMEOUT_EXPIRED) {
      setTimeout(ask, ASK_EVERY_MS);
      return;
    }
    gl.deleteSync(fence);
    if (state !== gl.WAIT_FAILED) onDone(ms);
  };
  setTimeout(ask, ASK_EVERY_MS);
}

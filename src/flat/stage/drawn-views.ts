import type { WebGLRenderer } from 'three';
import type { ViewName } from '../../viewer/viewer-state.ts';

/** Numbers nearer than this make the same picture: a crosshair moved within its plane leaves rounding behind. */
const SAME = 1e-7;

/** What is on the canvas, so that only what looks different is drawn again. */
export interface DrawnViews {
  /** Forgets everything, and returns true, when the canvas is another or empty, or views lie elsewhere. */
  begin(renderer: WebGLRenderer, layout: readonly number[]): boolean;
  /** Whether the view does not show what these numbers stand for. */
  differs(view: ViewName, look: readonly number[]): boolean;
  drew(view: ViewName, look: readonly number[]): void;
  dispose(): void;
}

/** The canvas must keep what is drawn (`preserveDrawingBuffer`); otherwise every view differs every time. */
export function createDrawnViews(): DrawnViews {
  const looks = new Map<ViewName, readonly number[]>();
  let context: WebGLRenderingContext | WebGL2RenderingContext | undefined;
  let canvas: HTMLCanvasElement | undefined;
  let layout: readonly number[] = [];
  const forget = () => looks.clear();
  const begin = (renderer: WebGLRenderer, next: readonly number[]): boolean => {
    const gl = renderer.getContext();
    const whole = [gl.drawingBufferWidth, gl.drawingBufferHeight, ...next];
    const keeps = gl.getContextAttributes()?.preserveDrawingBuffer ?? false;
    if (keeps && gl === context && isSame(layout, whole)) return false;
    if (gl !== context) {
      // A lost context comes back with an empty canvas.
      canvas?.removeEventListener('webglcontextrestored', forget);
      canvas = renderer.domElement;
      canvas.addEventListener('webglcontextrestored', forget);
      context = gl;
    }
    layout = whole;
    looks.clear();
    return true;
  };
  return {
    begin,
    differs: (view, look) => !isSame(looks.get(view) ?? [], look),
    drew: (view, look) => looks.set(view, look),
    // The canvas outlives a scan that was compared with.
    dispose: () => canvas?.removeEventListener('webglcontextrestored', forget),
  };
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => Math.abs(value - b[i]!) < SAME);
}

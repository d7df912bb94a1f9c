import { OrthographicCamera, Scene, type WebGLRenderer } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { lookAtPlane } from '../../render/three/slice-camera.ts';
import { createSliceObject } from '../../render/three/slice-object.ts';
import type { ScanGpu } from '../../ui/scan-gpu.ts';
import { sliceViewport } from '../../viewer/slice-viewport.ts';
import type { ViewerState, ViewName } from '../../viewer/viewer-state.ts';
import { createCompileFirst } from './compile-first.ts';
import { createVolumePainter } from './volume-painter.ts';

/** Where one view lies in the canvas, CSS pixels from its top left corner. */
export interface ViewRect {
  readonly view: ViewName;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Draws every visible view of the reading station into one canvas from one copy of the volume. */
export interface FlatPainter {
  /** `moving` allows a coarser or older 3D picture; returns whether a better one is still owed. */
  paint(renderer: WebGLRenderer, state: ViewerState, rects: readonly ViewRect[], moving: boolean): boolean;
  dispose(): void;
}

export function createFlatPainter(gpu: ScanGpu, onChange: () => void): FlatPainter {
  const slice = createSliceObject(gpu.textures);
  const scene = new Scene().add(slice.mesh) as Scene;
  const camera = new OrthographicCamera();
  const volume = createVolumePainter(gpu, onChange);
  const mayDraw = createCompileFirst(onChange);

  const paintSlice = (renderer: WebGLRenderer, state: ViewerState, plane: PlaneName, rect: ViewRect) => {
    const { scan } = gpu;
    const size = { width: rect.width, height: rect.height };
    const framing = state.framing[plane];
    const view = sliceViewport(scan.volume, scan.frame, plane, state.crosshair, framing, size);
    const shown = { ...view.plane, origin: view.centre };
    const [widthMm, heightMm] = [rect.width * view.mmPerPixel, rect.height * view.mmPerPixel];
    slice.setPlane(shown, widthMm, heightMm);
    slice.setWindow(state.window);
    slice.setInvert(state.invertedGreys);
    lookAtPlane(camera, shown, heightMm, rect.width / rect.height);
    if (mayDraw(renderer, scene, camera, slice.mesh)) renderer.render(scene, camera);
  };

  return {
    paint(renderer, state, rects, moving) {
      const canvasHeight = renderer.domElement.clientHeight;
      const ratio = renderer.getPixelRatio();
      const cube = rects.find(({ view }) => view === 'volume');
      if (cube) volume.update(renderer, state, cube.width * ratio, cube.height * ratio, moving);
      renderer.setScissorTest(true);
      renderer.autoClear = false;
      for (const rect of rects) {
        const bottom = canvasHeight - rect.top - rect.height;
        renderer.setViewport(rect.left, bottom, rect.width, rect.height);
        renderer.setScissor(rect.left, bottom, rect.width, rect.height);
        renderer.setClearColor(0x000000, 1);
        renderer.clear();
        if (rect.view === 'volume') volume.copy(renderer);
        else paintSlice(renderer, state, rect.view, rect);
      }
      renderer.setScissorTest(false);
      renderer.setViewport(0, 0, renderer.domElement.clientWidth, canvasHeight);
      renderer.autoClear = true;
      return cube !== undefined && volume.owed;
    },
    dispose() {
      slice.dispose();
      volume.dispose();
    },
  };
}

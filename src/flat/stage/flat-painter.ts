import { OrthographicCamera, Scene, type WebGLRenderer } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { lookAtPlane } from '../../render/three/slice-camera.ts';
import { createSliceObject } from '../../render/three/slice-object.ts';
import type { ScanGpu } from '../../ui/scan-gpu.ts';
import { lpsFromScreen, sliceViewport } from '../../viewer/slice-viewport.ts';
import type { ViewerState, ViewName } from '../../viewer/viewer-state.ts';
import { createCompileFirst } from './compile-first.ts';
import { type Box, pixelBox } from './pixel-box.ts';
import { createVolumePainter, type VolumePainter } from './volume-painter.ts';

/** Where one view lies in the canvas, CSS pixels from its top left corner. */
export interface ViewRect extends Box {
  readonly view: ViewName;
}

/** Draws every visible view of the reading station into one canvas from one copy of the volume. */
export interface FlatPainter {
  /** `moving` allows a coarser or older 3D picture; returns whether a better one is still owed. */
  paint(renderer: WebGLRenderer, state: ViewerState, rects: readonly ViewRect[], moving: boolean): boolean;
  /** What the 3D view shows at a place in it. */
  readonly pick: VolumePainter['pick'];
  dispose(): void;
}

export function createFlatPainter(gpu: ScanGpu, onChange: () => void): FlatPainter {
  const slice = createSliceObject(gpu.textures);
  const scene = new Scene().add(slice.mesh) as Scene;
  const camera = new OrthographicCamera();
  const volume = createVolumePainter(gpu, onChange);
  const mayDraw = createCompileFirst(onChange);

  /** Draws the part of the plane that lies under `box`, which covers `rect` and a fraction of a pixel round it. */
  const paintSlice = (renderer: WebGLRenderer, state: ViewerState, plane: PlaneName, rect: Box, box: Box) => {
    const view = sliceViewport(gpu.scan, plane, state, rect);
    const middle = lpsFromScreen(
      view,
      box.left + box.width / 2 - rect.left,
      box.top + box.height / 2 - rect.top,
    );
    const shown = { ...view.plane, origin: middle };
    const [widthMm, heightMm] = [box.width * view.mmPerPixel, box.height * view.mmPerPixel];
    slice.setPlane(shown, widthMm, heightMm);
    slice.setWindow(state.window);
    slice.setInvert(state.invertedGreys);
    lookAtPlane(camera, shown, heightMm, box.width / box.height);
    if (mayDraw(renderer, scene, camera, slice.mesh)) renderer.render(scene, camera);
  };

  return {
    paint(renderer, state, rects, moving) {
      const ratio = renderer.getPixelRatio();
      const canvasHeight = renderer.domElement.height / ratio;
      const boxes = rects.map((rect) => ({ view: rect.view, rect, box: pixelBox(rect, ratio) }));
      const cube = boxes.find(({ view }) => view === 'volume')?.box;
      if (cube) volume.update(renderer, state, cube.width * ratio, cube.height * ratio, moving);
      renderer.setScissorTest(true);
      renderer.autoClear = false;
      for (const { view, rect, box } of boxes) {
        const bottom = canvasHeight - box.top - box.height;
        renderer.setViewport(box.left, bottom, box.width, box.height);
        renderer.setScissor(box.left, bottom, box.width, box.height);
        renderer.setClearColor(0x000000, 1);
        renderer.clear();
        if (view === 'volume') volume.copy(renderer);
        else paintSlice(renderer, state, view, rect, box);
      }
      renderer.setScissorTest(false);
      renderer.setViewport(0, 0, renderer.domElement.width / ratio, canvasHeight);
      renderer.autoClear = true;
      return cube !== undefined && volume.owed;
    },
    pick: volume.pick,
    dispose() {
      slice.dispose();
      volume.dispose();
    },
  };
}

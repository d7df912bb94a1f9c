import { OrthographicCamera, Scene, type WebGLRenderer } from 'three';
import { slabProjections } from '../../imaging/slab.ts';
import type { PlaneName, SlicePlane } from '../../imaging/slice-plane.ts';
import { lookAtPlane } from '../../render/three/slice-camera.ts';
import { createSliceObject } from '../../render/three/slice-object.ts';
import type { ScanGpu } from '../../ui/scan-gpu.ts';
import { lpsFromScreen, sliceViewport } from '../../viewer/slice-viewport.ts';
import { type ViewerState, type ViewName, viewNames } from '../../viewer/viewer-state.ts';
import { createCompileFirst } from './compile-first.ts';
import { createDrawnViews } from './drawn-views.ts';
import { type Box, pixelBox } from './pixel-box.ts';
import { createVolumePainter, type VolumePainter } from './volume-painter.ts';

/** Where one view lies in the canvas, CSS pixels from its top left corner. */
export interface ViewRect extends Box {
  readonly view: ViewName;
}

/**
 * Draws every visible view of the reading station into one canvas from one copy of the volume; what looks as
 * before stays as it is.
 */
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

  const drawn = createDrawnViews();

  /** The part of the plane that lies under `box`, which covers `rect` and a fraction of a pixel round it. */
  const sliceIn = (state: ViewerState, plane: PlaneName, { rect, box }: Framed) => {
    const view = sliceViewport(gpu.scan, plane, state, rect);
    const middle = lpsFromScreen(
      view,
      box.left + box.width / 2 - rect.left,
      box.top + box.height / 2 - rect.top,
    );
    const shown = { ...view.plane, origin: middle };
    return { shown, widthMm: box.width * view.mmPerPixel, heightMm: box.height * view.mmPerPixel };
  };

  /** Everything that decides a slice's pixels. */
  const lookOf = (state: ViewerState, { shown, widthMm, heightMm }: SliceIn): readonly number[] => [
    ...[shown.origin, shown.right, shown.down].flat(),
    ...[widthMm, heightMm],
    ...[state.window.centre, state.window.width, Number(state.invertedGreys)],
    ...[state.slab.thicknessMm, slabProjections.indexOf(state.slab.projection), Number(state.smoothSlices)],
    gpu.textures.uniforms.uLoaded.value,
  ];

  /** Gets the slice ready to be drawn; false while its shader is not there yet. */
  const readySlice = (renderer: WebGLRenderer, state: ViewerState, part: SliceIn, box: Box): boolean => {
    const { shown, widthMm, heightMm } = part;
    const pixelsHigh = renderer.getPixelRatio() * box.height;
    slice.setPlane(shown, widthMm, heightMm);
    slice.setWindow(state.window);
    slice.setInvert(state.invertedGreys);
    slice.setSlab(state.slab.thicknessMm, state.slab.projection);
    slice.setSmooth(state.smoothSlices);
    slice.setPixel(heightMm / pixelsHigh);
    lookAtPlane(camera, shown, heightMm, box.width / box.height);
    return mayDraw(renderer, scene, camera, slice.mesh);
  };

  const paintView = (renderer: WebGLRenderer, state: ViewerState, framed: Framed) => {
    const { view, box } = framed;
    const part = view === 'volume' ? undefined : sliceIn(state, view, framed);
    const look = part ? lookOf(state, part) : [volume.pictures];
    if (!drawn.differs(view, look)) return;
    // Until its shader is there, a view keeps the picture before.
    if (part && !readySlice(renderer, state, part, box)) return;
    const bottom = renderer.domElement.height / renderer.getPixelRatio() - box.top - box.height;
    renderer.setViewport(box.left, bottom, box.width, box.height);
    renderer.setScissor(box.left, bottom, box.width, box.height);
    renderer.clear();
    if (part) renderer.render(scene, camera);
    else volume.copy(renderer);
    drawn.drew(view, look);
  };

  return {
    paint(renderer, state, rects, moving) {
      const ratio = renderer.getPixelRatio();
      const canvasHeight = renderer.domElement.height / ratio;
      const all = rects.map((rect): Framed => ({ view: rect.view, rect, box: pixelBox(rect, ratio) }));
      const cube = all.find(({ view }) => view === 'volume')?.box;
      if (cube) volume.update(renderer, state, cube.width * ratio, cube.height * ratio, moving);
      renderer.setClearColor(0x000000, 1);
      renderer.autoClear = false;
      renderer.setScissorTest(true);
      const places = all.flatMap(({ view, box }) => [viewNames.indexOf(view), ...sidesOf(box)]);
      if (drawn.begin(renderer, places) && all.length > 0) {
        // Not all of the canvas: another scan may be shown beside this one.
        const { left, top, width, height } = boxAround(all.map(({ box }) => box));
        renderer.setScissor(left, canvasHeight - top - height, width, height);
        renderer.clear();
      }
      for (const framed of all) paintView(renderer, state, framed);
      renderer.setScissorTest(false);
      renderer.setViewport(0, 0, renderer.domElement.width / ratio, canvasHeight);
      renderer.autoClear = true;
      return cube !== undefined && volume.owed;
    },
    pick: volume.pick,
    dispose() {
      drawn.dispose();
      slice.dispose();
      volume.dispose();
    },
  };
}

/** One view's place: as the layout has it, and in whole device pixels. */
interface Framed {
  readonly view: ViewName;
  readonly rect: Box;
  readonly box: Box;
}

/** A plane's rectangle about its origin. */
interface SliceIn {
  readonly shown: SlicePlane;
  readonly widthMm: number;
  readonly heightMm: number;
}

const sidesOf = ({ left, top, width, height }: Box) => [left, top, width, height];

/** The smallest box that covers all others. */
function boxAround(boxes: readonly Box[]): Box {
  const left = Math.min(...boxes.map((box) => box.left));
  const top = Math.min(...boxes.map((box) => box.top));
  const right = Math.max(...boxes.map((box) => box.left + box.width));
  const bottom = Math.max(...boxes.map((box) => box.top + box.height));
  return { left, top, width: right - left, height: bottom - top };
}

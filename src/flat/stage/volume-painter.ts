import {
  Color,
  LinearFilter,
  LinearSRGBColorSpace,
  PerspectiveCamera,
  Scene,
  ShaderMaterial,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { CopyShader } from 'three/examples/jsm/shaders/CopyShader.js';
import { createShapeLines } from '../../render/three/shape-lines.ts';
import { createVolumeObject } from '../../render/three/volume-object.ts';
import { transferFunctionById } from '../../render/transfer-functions.ts';
import type { ScanGpu } from '../../ui/scan-gpu.ts';
import { ownShapes } from '../../viewer/shown-shapes.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { OWN_COLOR, TRUTH_COLOR } from '../mark-colors.ts';
import { placeOrbitCamera } from './orbit-camera.ts';

/** Share of the view's resolution while things move, and how far apart samples are then, voxels. */
const MOVING = { resolution: 0.5, stepVoxels: 1.2 };
const STILL = { resolution: 1, stepVoxels: 0.66 };

/**
 * Draws the ray-marched view into its own picture and copies that to the screen, so that scrolling slices
 * does not march rays again and a coarser picture can be shown while the volume turns.
 */
export interface VolumePainter {
  /** Brings the picture up to date if the state asks for it; size in device pixels. */
  update(renderer: WebGLRenderer, state: ViewerState, width: number, height: number, moving: boolean): void;
  /** Copies the picture into the current viewport. */
  copy(renderer: WebGLRenderer): void;
  /** Whether the picture is coarser than it will be when nothing moves any more. */
  readonly coarse: boolean;
  dispose(): void;
}

export function createVolumePainter(gpu: ScanGpu, onChange: () => void): VolumePainter {
  const { scan, textures, limits } = gpu;
  let dirty = true;
  const volume = createVolumeObject(textures, limits, {
    transferFunction: transferFunctionById(''),
    onChange() {
      dirty = true;
      onChange();
    },
  });
  // The picture holds display values, so colours must not be converted on the way in.
  const own = createShapeLines(new Color().setHex(OWN_COLOR, LinearSRGBColorSpace));
  const truth = createShapeLines(new Color().setHex(TRUTH_COLOR, LinearSRGBColorSpace));
  const scene = new Scene();
  scene.add(own.object, truth.object, volume.mesh);
  const camera = new PerspectiveCamera();
  const target = new WebGLRenderTarget(1, 1, { minFilter: LinearFilter, magFilter: LinearFilter });
  const copyMaterial = new ShaderMaterial({ ...CopyShader, depthTest: false, depthWrite: false });
  copyMaterial.uniforms = { tDiffuse: { value: target.texture }, opacity: { value: 1 } };
  const screen = new FullScreenQuad(copyMaterial);
  let drawn: ViewerState | undefined;
  let drawnLoaded = 0;
  let coarse = false;

  const apply = (state: ViewerState) => {
    if (state.transferFunctionId !== drawn?.transferFunctionId)
      volume.setTransferFunction(transferFunctionById(state.transferFunctionId));
    if (state.renderMode !== drawn?.renderMode) volume.setMode(state.renderMode);
    if (state.window !== drawn?.window) volume.setWindow(state.window);
    if (state.annotations !== drawn?.annotations || state.placing !== drawn?.placing)
      own.setShapes(ownShapes(state));
    if (state.truth !== drawn?.truth) truth.setShapes(state.truth);
  };

  return {
    get coarse() {
      return coarse;
    },
    update(renderer, state, width, height, moving) {
      const loaded = textures.uniforms.uLoaded.value;
      const rough = moving || loaded < 1;
      const quality = rough ? MOVING : STILL;
      const w = Math.max(1, Math.round(width * quality.resolution));
      const h = Math.max(1, Math.round(height * quality.resolution));
      const resized = target.width !== w || target.height !== h;
      if (!dirty && !resized && loaded === drawnLoaded && !looksDifferent(drawn, state)) return;
      if (resized) target.setSize(w, h);
      apply(state);
      volume.setQuality({ stepVoxels: quality.stepVoxels });
      placeOrbitCamera(camera, scan.volume, scan.frame, state.orbit, w / h);
      renderer.setRenderTarget(target);
      renderer.setClearColor(0x000000, 1);
      renderer.clear();
      renderer.render(scene, camera);
      renderer.setRenderTarget(null);
      drawn = state;
      drawnLoaded = loaded;
      dirty = false;
      coarse = rough;
    },
    copy(renderer) {
      screen.render(renderer);
    },
    dispose() {
      volume.dispose();
      own.dispose();
      truth.dispose();
      target.dispose();
      copyMaterial.dispose();
      screen.dispose();
    },
  };
}

/** Whether two states give different 3D pictures; position and slices do not matter here. */
function looksDifferent(a: ViewerState | undefined, b: ViewerState): boolean {
  if (!a) return true;
  const same =
    a.orbit === b.orbit &&
    a.transferFunctionId === b.transferFunctionId &&
    a.renderMode === b.renderMode &&
    a.annotations === b.annotations &&
    a.placing === b.placing &&
    a.truth === b.truth &&
    (a.window === b.window || b.renderMode !== 'mip');
  return !same;
}

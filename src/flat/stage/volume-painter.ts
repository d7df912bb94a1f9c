import { Color, LinearSRGBColorSpace, Scene, ShaderMaterial, type WebGLRenderer } from 'three';
import { FullScreenQuad } from 'three/examples/jsm/postprocessing/Pass.js';
import { CopyShader } from 'three/examples/jsm/shaders/CopyShader.js';
import type { Lps } from '../../imaging/spaces.ts';
import { createQualityGovernor, timedPace } from '../../render/quality-governor.ts';
import { settledPasses, stillQuality } from '../../render/quality-ladder.ts';
import { stepPhase } from '../../render/sampling/low-discrepancy.ts';
import { canGather, createSettlingPicture } from '../../render/three/settling-picture.ts';
import { createShapeLines } from '../../render/three/shape-lines.ts';
import { timeDrawing } from '../../render/three/time-drawing.ts';
import { createVolumeObject } from '../../render/three/volume-object.ts';
import {
  applyShownVolume,
  type ShownVolume,
  showsDifferently,
  shownVolume,
} from '../../render/shown-volume.ts';
import { transferFunctionById } from '../../render/transfer-functions.ts';
import type { ScanGpu } from '../../ui/scan-gpu.ts';
import { ownShapes } from '../../viewer/shown-shapes.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { ASKED_COLOR, OWN_COLOR, TRUTH_COLOR } from '../mark-colors.ts';
import { createCompileFirst } from './compile-first.ts';
import { orbitCamera, rayThrough } from './orbit-camera.ts';

/** What a moving picture may take on the GPU, ms: beyond, it gets coarser. */
const MOVING_BUDGET_MS = 33;

/**
 * Draws the ray-marched view into its own picture and copies that to the screen, so that scrolling slices
 * does not march rays again and a coarser picture can be shown while the volume turns.
 */
export interface VolumePainter {
  /**
   * Brings the picture up to date if the state asks for it; size in device pixels. While `moving`, it is
   * coarser, and marks that move with it wait: to draw them means to march all rays again.
   */
  update(renderer: WebGLRenderer, state: ViewerState, width: number, height: number, moving: boolean): void;
  /** Copies the picture into the current viewport. */
  copy(renderer: WebGLRenderer): void;
  /**
   * What the state shows at a place in the picture (shares of its width and height from the top left), or
   * undefined where nothing is hit or the way of rendering has no depth.
   */
  pick(state: ViewerState, shareX: number, shareY: number, aspect: number): Lps | undefined;
  /** Whether the picture is coarser or older than it will be when nothing moves any more. */
  readonly owed: boolean;
  /** How many pictures were drawn so far: with another number, `copy` shows another. */
  readonly pictures: number;
  dispose(): void;
}

export function createVolumePainter(gpu: ScanGpu, onChange: () => void): VolumePainter {
  const { scan, textures, limits } = gpu;
  let dirty = true;
  const volume = createVolumeObject(textures, {
    transferFunction: transferFunctionById(''),
    onChange() {
      dirty = true;
      onChange();
    },
  });
  // The picture holds display values, so colours must not be converted on the way in.
  const own = createShapeLines(new Color().setHex(OWN_COLOR, LinearSRGBColorSpace));
  const truth = createShapeLines(new Color().setHex(TRUTH_COLOR, LinearSRGBColorSpace));
  const asked = createShapeLines(new Color().setHex(ASKED_COLOR, LinearSRGBColorSpace));
  const scene = new Scene();
  scene.add(own.object, truth.object, asked.object, volume.mesh);
  const picture = createSettlingPicture();
  const copyMaterial = new ShaderMaterial({ ...CopyShader, depthTest: false, depthWrite: false });
  copyMaterial.uniforms = { tDiffuse: { value: picture.texture }, opacity: { value: 1 } };
  const screen = new FullScreenQuad(copyMaterial);
  const mayDraw = createCompileFirst(() => {
    dirty = true;
    onChange();
  });
  let drawn: ViewerState | undefined;
  let applied: ShownVolume | undefined;
  let drawnSize = [0, 0];
  let drawnLoaded = 0;
  let owed = false;
  let pass = 0;
  let pictures = 0;
  const governor = createQualityGovernor(timedPace);

  const apply = (state: ViewerState, shown: ShownVolume) => {
    applyShownVolume(volume, shown, applied);
    applied = shown;
    if (state.annotations !== drawn?.annotations || state.placing !== drawn?.placing)
      own.setShapes(ownShapes(state));
    if (state.truth !== drawn?.truth) truth.setShapes(state.truth);
    if (state.pointedOut !== drawn?.pointedOut) asked.setShapes(state.pointedOut);
  };

  return {
    get owed() {
      return owed;
    },
    get pictures() {
      return pictures;
    },
    update(renderer, state, width, height, moving) {
      const loaded = textures.uniforms.uLoaded.value;
      const rough = moving || loaded < 1;
      const resized = drawnSize[0] !== width || drawnSize[1] !== height;
      const shown = shownVolume(state);
      const looksDifferent =
        !drawn || !applied || drawn.orbit !== state.orbit || showsDifferently(applied, shown);
      const restyled = dirty || resized || loaded !== drawnLoaded || looksDifferent;
      const remarked = !drawn || marksDiffer(drawn, state);
      if (!restyled && (moving || !(remarked || owed))) {
        owed ||= remarked;
        return;
      }
      const quality = rough ? governor.level : stillQuality;
      const w = Math.max(1, Math.round(width * quality.resolution));
      const h = Math.max(1, Math.round(height * quality.resolution));
      apply(state, shown);
      const camera = orbitCamera(scan.volume, scan.frame, state.orbit, w / h);
      // Until the shader is there, the picture before stays.
      if (!mayDraw(renderer, scene, camera, volume.mesh)) return;
      if (restyled || remarked || rough) pass = 0;
      volume.setQuality({ stepVoxels: quality.stepVoxels, phase: stepPhase(pass) });
      pictures++;
      if (rough || !canGather(renderer)) {
        picture.drawOnce(renderer, scene, camera, w, h);
        // What is still being uploaded asks for its next picture itself.
        owed = moving;
      } else {
        picture.addPass(renderer, scene, camera, w, h, pass);
        pass++;
        owed = pass < settledPasses(limits.software);
      }
      if (moving)
        timeDrawing(
          renderer,
          () => performance.now(),
          (ms) => governor.sample(ms / MOVING_BUDGET_MS),
        );
      drawn = state;
      drawnSize = [width, height];
      drawnLoaded = loaded;
      dirty = false;
    },
    copy(renderer) {
      copyMaterial.uniforms.tDiffuse!.value = picture.texture;
      screen.render(renderer);
    },
    pick(state, shareX, shareY, aspect) {
      const { origin, direction } = rayThrough(
        orbitCamera(scan.volume, scan.frame, state.orbit, aspect),
        shareX,
        shareY,
      );
      return volume.pick(origin, direction);
    },
    dispose() {
      volume.dispose();
      own.dispose();
      truth.dispose();
      asked.dispose();
      picture.dispose();
      copyMaterial.dispose();
      screen.dispose();
    },
  };
}

function marksDiffer(a: ViewerState, b: ViewerState): boolean {
  return (
    a.annotations !== b.annotations ||
    a.placing !== b.placing ||
    a.truth !== b.truth ||
    a.pointedOut !== b.pointedOut
  );
}

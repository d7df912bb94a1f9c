import {
  ArrayCamera,
  type Camera,
  DepthTexture,
  LinearFilter,
  Mesh,
  type Scene,
  UnsignedIntType,
  Vector4,
  type WebGLRenderer,
  WebGLRenderTarget,
} from 'three';
import { jumpFor } from '../sampling/upsample.ts';
import { eyeMaterial } from './eye-material.ts';
import { copyEye, createEye, type Eye, seesBox } from './eye.ts';
import type { VolumeObject } from './volume-object.ts';

/**
 * A volume that is marched in fewer pixels than the display has, once per eye, and shown with its depth. `mesh`
 * takes the place of the volume's own in the room.
 */
export interface EyePictures {
  readonly mesh: Mesh;
  /** Share of the display's pixels per axis that rays are marched for, up to `finest`. */
  resolution: number;
  /**
   * Marches the rays of every eye of `camera`. Must be called for each frame, before anything of it is drawn: a
   * headset's graphics chip keeps the frame in small fast memory, and changing the target midway moves it all out
   * and in again. Leaves the renderer as it was.
   */
  draw(renderer: WebGLRenderer, camera: Camera): void;
  /** Draws by itself before each frame of a scene that `mesh` is in; returns how to stop. */
  drawBefore(scene: Scene): () => void;
  compileAsync(renderer: WebGLRenderer, camera: Camera): Promise<void>;
  dispose(): void;
}

const NOTHING = new Float32Array(4);
const FARTHEST = new Float32Array([1]);
const wholeTarget = new Vector4();

/** @param finest largest `resolution` that will be asked for; memory is taken once, for that. */
export function createEyePictures(volume: VolumeObject, finest = 1): EyePictures {
  const target = new WebGLRenderTarget(1, 1, {
    minFilter: LinearFilter,
    magFilter: LinearFilter,
    depthTexture: new DepthTexture(1, 1, UnsignedIntType),
  });
  const { material, uniforms } = eyeMaterial(target.texture, target.depthTexture!);
  const marched = volume.mesh;
  const mesh = new Mesh(marched.geometry, material);
  mesh.name = marched.name;
  mesh.matrixAutoUpdate = false;
  mesh.matrix.copy(marched.matrix);
  mesh.frustumCulled = false;
  // It stands where `mesh` stands, in no scene.
  marched.matrixWorldAutoUpdate = false;

  const eyes: Eye[] = [];
  const coarseCamera = new ArrayCamera();
  coarseCamera.matrixWorldAutoUpdate = false;
  let resolution = finest;

  /** Takes over where the eyes are; returns whether any sees the volume. */
  const lookThrough = (renderer: WebGLRenderer, camera: Camera): boolean => {
    const sources = camera instanceof ArrayCamera ? camera.cameras : undefined;
    const count = sources?.length ?? 1;
    while (eyes.length < count) eyes.push(createEye());
    eyes.length = count;
    coarseCamera.cameras.length = count;
    let seen = false;
    for (let i = 0; i < count; i++) {
      const eye = eyes[i]!;
      const source = sources?.[i] ?? camera;
      copyEye(eye, source, sources?.[i]?.viewport ?? renderer.getCurrentViewport(wholeTarget), resolution);
      coarseCamera.cameras[i] = eye.camera;
      seen ||= seesBox(eye, mesh.matrixWorld);
    }
    return seen;
  };

  /** Memory for the finest picture, so that a change of resolution asks for none. */
  const makeRoom = () => {
    let { width, height } = target;
    for (let i = 0; i < eyes.length; i++) {
      const { x, y, z, w } = eyes[i]!.displayed;
      width = Math.max(width, Math.ceil((x + z) * finest));
      height = Math.max(height, Math.ceil((y + w) * finest));
    }
    if (width > target.width || height > target.height) target.setSize(width, height);
  };

  const showEye = ({ displayed, coarse, camera }: Eye) => {
    const perPixel = coarse.w / displayed.w;
    uniforms.uDisplayed.value.set(displayed.x, displayed.y, coarse.z / displayed.z, perPixel);
    uniforms.uCoarse.value.set(coarse.x, coarse.y, coarse.x + coarse.z - 1, coarse.y + coarse.w - 1);
    const coarsePixelRad = 2 / (camera.projectionMatrix.elements[5]! * coarse.w);
    // A projection's depth jumps from ray to ray where nothing ends: its borders are left soft.
    uniforms.uBorder.value.set(jumpFor(coarsePixelRad), volume.mode.uses.window ? 1 : 1 / perPixel);
    material.uniformsNeedUpdate = true;
  };
  mesh.onBeforeRender = (_renderer, _scene, camera) => {
    for (let i = 0; i < eyes.length; i++) if (eyes[i]!.source === camera) showEye(eyes[i]!);
  };

  const draw = (renderer: WebGLRenderer, camera: Camera) => {
    mesh.visible = lookThrough(renderer, camera);
    if (!mesh.visible) return;
    makeRoom();
    marched.matrixWorld.copy(mesh.matrixWorld);
    const before = renderer.getRenderTarget();
    const { autoClear } = renderer;
    const inHeadset = renderer.xr.enabled;
    renderer.autoClear = false;
    renderer.xr.enabled = false;
    renderer.setRenderTarget(target);
    const gl = renderer.getContext() as WebGL2RenderingContext;
    renderer.state.buffers.color.setMask(true);
    renderer.state.buffers.depth.setMask(true);
    gl.clearBufferfv(gl.COLOR, 0, NOTHING);
    gl.clearBufferfv(gl.DEPTH, 0, FARTHEST);
    renderer.render(marched, coarseCamera);
    renderer.xr.enabled = inHeadset;
    renderer.autoClear = autoClear;
    renderer.setRenderTarget(before);
  };

  return {
    mesh,
    get resolution() {
      return resolution;
    },
    set resolution(share) {
      if (share !== resolution) resolution = Math.min(finest, share);
    },
    draw,
    drawBefore(scene) {
      const before = scene.onBeforeRender;
      // Three has placed everything and all eyes by then, and has not yet begun to draw.
      scene.onBeforeRender = (renderer, _scene, camera) => draw(renderer, camera);
      return () => {
        scene.onBeforeRender = before;
      };
    },
    async compileAsync(renderer, camera) {
      await Promise.all([volume.compileAsync(renderer, camera), renderer.compileAsync(mesh, camera)]);
    },
    dispose() {
      target.dispose();
      material.dispose();
    },
  };
}

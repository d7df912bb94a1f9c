import { type Camera, Mesh, type WebGLRenderer } from 'three';
import type { Lps, LpsVector } from '../../imaging/spaces.ts';
import type { TransferFunction } from '../../imaging/transfer-function.ts';
import { clampWindow, type VoiWindow } from '../../imaging/voi-window.ts';
import { type LpsClip, textureClips } from '../lps-clip.ts';
import { renderModes } from '../modes/index.ts';
import type { RenderMode } from '../modes/render-mode.ts';
import type { EmptySpace } from '../sampling/empty-space.ts';
import type { MarchScene } from '../sampling/march-ray.ts';
import { pick } from '../sampling/pick.ts';
import type { ClipPlane } from '../sampling/ray-box.ts';
import { boxUpTo } from '../sampling/texture-box.ts';
import { lpsFromTexture, textureFromLps } from '../sampling/texture-space.ts';
import { createSampler } from '../sampling/trilinear.ts';
import { buildTransferTable } from '../transfer-table.ts';
import { createMarchedBox } from './marched-box.ts';
import { raycastBox } from './raycast-box.ts';
import { keepVolumeLook, type VolumeLook } from './volume-look.ts';
import { volumeMaterial } from './volume-material.ts';
import type { VolumeTextures } from './volume-textures.ts';
import { createVolumeUniforms } from './volume-uniforms.ts';

/** How carefully to render. */
export interface RenderQuality {
  /** Sampling step along the ray, in voxels. */
  readonly stepVoxels: number;
  /** Share of a step by which neighbouring rays start apart: 1 hides banding, 0 repeats exactly. */
  readonly jitter: number;
  /** Share of a step by which all rays start later; another one for each picture of a mean. */
  readonly phase: number;
}

/** A ray-marched CT volume as a three.js mesh; lives in a parent whose units are patient LPS millimetres. */
export interface VolumeObject {
  readonly mesh: Mesh;
  /** The mode being rendered now. */
  readonly mode: RenderMode;
  setMode(kind: string): void;
  setTransferFunction(tf: TransferFunction): void;
  /** For modes that show grey levels (MIP). */
  setWindow(window: VoiWindow): void;
  /** For the isosurface. */
  setIsoHu(hu: number): void;
  /** Up to `maxClips` half-spaces; none shows everything. */
  setClip(clips: readonly LpsClip[]): void;
  setQuality(quality: Partial<RenderQuality>): void;
  /** Resolves when the empty-space map matches the current look; the picture is right before that too. */
  whenReady(): Promise<void>;
  /** Compiles every mode ahead, in the background where the driver can. */
  compileAsync(renderer: WebGLRenderer, camera: Camera): Promise<void>;
  /** First significant hit of a ray in LPS under the current look, or undefined. */
  pick(origin: Lps, direction: LpsVector): Lps | undefined;
  dispose(): void;
}

export interface VolumeObjectOptions {
  readonly transferFunction: TransferFunction;
  readonly mode?: string;
  /** Called when a look has taken effect later than it was asked for, so that the picture is drawn again. */
  readonly onChange?: () => void;
}

/** Picking does not depend on the quality of the picture; one ray may be careful. */
const pickStepVoxels = 0.25;

export function createVolumeObject(
  textures: VolumeTextures,
  { transferFunction, mode = 'lit', onChange = () => {} }: VolumeObjectOptions,
): VolumeObject {
  const { volume } = textures;
  const toLps = lpsFromTexture(volume);
  const toTexture = textureFromLps(volume);
  const uniforms = createVolumeUniforms(textures);
  const materials = new Map(renderModes.all.map((each) => [each.kind, volumeMaterial(each, uniforms.all)]));
  const box = createMarchedBox();
  const mesh = new Mesh(box.geometry, materials.get(mode)!);
  mesh.name = 'volume';
  mesh.matrixAutoUpdate = false;
  mesh.matrix.fromArray([...toLps]);
  // Three's bounding spheres do not understand shear.
  mesh.frustumCulled = false;

  const initial = {
    mode: renderModes.get(mode),
    table: buildTransferTable(transferFunction),
    isoHu: 200,
    window: { centre: 40, width: 400 },
  };
  const show = (next: VolumeLook, space: EmptySpace) => {
    uniforms.setLook(next, space);
    box.set(space.box);
    mesh.material = materials.get(next.mode.kind)!;
  };
  const look = keepVolumeLook(volume.dims, textures.bricks, textures.occupancy, initial, show, onChange);

  let clips: ClipPlane[] = [];
  const sampler = createSampler(volume);
  const scene = (): MarchScene => ({
    ...look.current,
    ...look.space,
    box: boxUpTo(look.space.box, textures.uniforms.uLoaded.value),
    ...uniforms.geometry,
    stepVoxels: pickStepVoxels,
    clips,
    sampler,
  });
  mesh.raycast = (raycaster, intersects) => raycastBox(mesh, clips, raycaster, intersects);

  return {
    mesh,
    get mode() {
      return look.current.mode;
    },
    setMode: (kind) => look.setMode(renderModes.get(kind)),
    setTransferFunction: look.setTransferFunction,
    setIsoHu: look.setIsoHu,
    setWindow: (window) => look.setWindow(clampWindow(window)),
    setClip(next) {
      clips = textureClips(toLps, next);
      uniforms.setClips(clips);
    },
    setQuality({ stepVoxels, jitter, phase }) {
      if (stepVoxels !== undefined) uniforms.all.uStepVoxels.value = stepVoxels;
      if (jitter !== undefined) uniforms.all.uJitter.value = jitter;
      if (phase !== undefined) uniforms.all.uPhase.value = phase;
    },
    whenReady: look.whenReady,
    async compileAsync(renderer, camera) {
      const probe = mesh.clone(false);
      // All are asked for at once, so that the driver can compile them side by side.
      const compiling = [...materials.values()].map((material) => {
        probe.material = material;
        return renderer.compileAsync(probe, camera);
      });
      await Promise.all(compiling);
    },
    pick: (origin, direction) => pick(scene(), look.current.mode, toTexture, toLps, origin, direction),
    dispose() {
      look.dispose();
      mesh.geometry.dispose();
      for (const material of materials.values()) material.dispose();
      uniforms.dispose();
    },
  };
}

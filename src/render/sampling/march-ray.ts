import { add, length, normalize, scale, type Triple } from '../../imaging/vector.ts';
import type { VoiWindow } from '../../imaging/voi-window.ts';
import type { TransferTable } from '../transfer-table.ts';
import type { EmptySpace } from './empty-space.ts';
import { type ClipPlane, rayInterval } from './ray-box.ts';
import { unitBox } from './texture-box.ts';
import type { VolumeSampler } from './trilinear.ts';

/** How a volume is shown: what a mode may use of it. */
export interface Look {
  readonly table: TransferTable;
  readonly window: VoiWindow;
  /** Threshold of the isosurface, HU, and its colour in [0, 1] sRGB. */
  readonly isoHu: number;
  readonly isoColour: Triple;
}

/** Everything a ray meets: the CPU twin of the uniforms. */
export interface MarchScene extends Look, EmptySpace {
  readonly sampler: VolumeSampler;
  readonly clips: readonly ClipPlane[];
  /** 3×3, column-major: patient millimetres per unit of texture coordinate. */
  readonly lpsFromTexture: readonly number[];
  /** 3×3, column-major: differences per voxel → HU per mm in LPS. */
  readonly lpsGradient: readonly number[];
  readonly stepVoxels: number;
}

/** A viewing ray in texture space, measured in millimetres of patient space. */
export interface MarchRay {
  readonly origin: Triple;
  /** Per millimetre; no component is zero. */
  readonly direction: Triple;
  readonly enter: number;
  readonly exit: number;
  readonly stepMm: number;
  readonly jitter: number;
  readonly toEye: Triple;
  readonly toLight: Triple;
  /** Half way between the two. */
  readonly halfway: Triple;
}

/** Premultiplied colour, and where the ray hit, in mm from its origin; −1 when it did not. */
export interface MarchResult {
  readonly rgba: readonly [number, number, number, number];
  readonly hitMm: number;
}

export function multiply3(m: readonly number[], [x, y, z]: Triple): [number, number, number] {
  return [0, 1, 2].map((row) => m[row]! * x + m[3 + row]! * y + m[6 + row]! * z) as [number, number, number];
}

/** CPU twin of `glsl/ray.glsl`. `direction` and `light` in texture space, any length. */
export function makeRay(
  scene: MarchScene,
  origin: Triple,
  direction: Triple,
  light: Triple,
  fromMm: number,
  jitter: number,
): MarchRay {
  const lpsDirection = multiply3(scene.lpsFromTexture, direction);
  const mm = length(lpsDirection);
  const perMm = offZero(scale(direction, 1 / mm));
  const [nx, ny, nz] = scene.sampler.dims;
  const stepMm = scene.stepVoxels / length([perMm[0] * nx, perMm[1] * ny, perMm[2] * nz]);
  const [enter, exit] = rayInterval(origin, perMm, fromMm, scene.clips, unitBox);
  const shown = rayInterval(origin, perMm, fromMm, [], scene.box);
  const toEye = scale(lpsDirection, -1 / mm);
  const toLight = normalize(multiply3(scene.lpsFromTexture, light));
  return {
    origin,
    direction: perMm,
    // Whole steps are left out, so that the same places are sampled whatever is shown.
    enter: enter + stepMm * Math.floor(Math.max(0, shown[0] - enter) / stepMm),
    exit: Math.min(exit, shown[1]),
    stepMm,
    jitter,
    toEye,
    toLight,
    halfway: normalize(add(toEye, toLight)),
  };
}

/** Keeps every component off zero, so that nothing divides by it; 1e-7 of a volume is no distance. */
const offZero = (v: Triple): [number, number, number] =>
  v.map((d) => (Math.abs(d) < 1e-7 ? 1e-7 : d)) as [number, number, number];

export function pointOn({ origin, direction }: MarchRay, mm: number): [number, number, number] {
  return [origin[0] + direction[0] * mm, origin[1] + direction[1] * mm, origin[2] + direction[2] * mm];
}

/** Distance of sample n from the origin, mm. */
export function mmOf(ray: MarchRay, n: number): number {
  return ray.enter + (n + ray.jitter) * ray.stepMm;
}

/** The first sample at or after a distance. */
export function sampleAfter(ray: MarchRay, mm: number): number {
  return Math.ceil((mm - ray.enter) / ray.stepMm - ray.jitter);
}

export function lpsGradientAt(scene: MarchScene, p: Triple): [number, number, number] {
  return multiply3(scene.lpsGradient, scene.sampler.gradient(...p));
}

/** Share of light that a stretch of homogeneous material absorbs (Beer-Lambert). */
export function opacityOver(extinctionPerMm: number, mm: number): number {
  return 1 - Math.exp(-extinctionPerMm * mm);
}

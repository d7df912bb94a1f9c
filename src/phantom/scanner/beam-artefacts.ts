import type { Random } from '../../base/random.ts';
import { backProject, rayIndex, type Sinogram } from './back-projection.ts';
import { type RayContent, transmission, waterCorrected, waterPerMm } from './spectrum.ts';

/** Projections over half a turn. */
const angles = 300;
/** Image pixels are joined so many to a side: artefacts are wider than that. */
const coarse = 2;
/** From these HU on a voxel holds bone beside water, and metal beside bone. */
const boneFromHu = 120;
export const metalFromHu = 2600;
/** Photons that one ray starts with at full dose. */
const photons = 4e5;

/**
 * What a polychromatic beam adds to an image in HU: dark bands between dense bones, and streaks round metal with
 * their noise, where hardly a photon comes through. Parallel rays are projected through water, bone and metal with a
 * 120 kV spectrum, corrected for water as scanners do, and the error alone is reconstructed, so that where the
 * beam does no harm nothing changes. `slice` is the noise-free image.
 */
export function beamArtefacts(
  slice: Float32Array,
  columns: number,
  pixelMm: number,
  dose: number,
  random: Random,
): Float32Array {
  const rows = slice.length / columns;
  const [wide, high, edgeMm] = [Math.ceil(columns / coarse), Math.ceil(rows / coarse), pixelMm * coarse];
  const content = materials(slice, columns, wide, high);
  const detectors = Math.ceil(Math.hypot(wide, high)) + 4;
  const shape = { angles, detectors, spacingMm: edgeMm };
  const values = new Float32Array(angles * detectors);
  const rays = content.map(() => new Float64Array(detectors));
  for (let angle = 0; angle < angles; angle++) {
    content.forEach((map, n) => {
      rays[n]!.fill(0);
      project(map, wide, high, edgeMm, shape, angle, rays[n]!);
    });
    for (let k = 0; k < detectors; k++) {
      const ray: RayContent = [rays[0]![k]!, rays[1]![k]!, rays[2]![k]!];
      if (ray[1] + ray[2] < 1e-6) continue;
      const expected = photons * dose * transmission(ray);
      // Only starved rays: the rest is in the noise of the whole image.
      const counted = ray[2] > 0 ? Math.max(1, expected + Math.sqrt(expected) * random.normal()) : expected;
      const measured = waterCorrected(counted / (photons * dose));
      values[angle * detectors + k] = measured - (ray[0] + ray[1] + ray[2]);
    }
  }
  const error = backProject({ ...shape, values } satisfies Sinogram, wide, high, edgeMm);
  return enlarged(error, wide, high, columns, rows, 1000 / waterPerMm);
}

/** Attenuation per mm at the reference energy of each joined pixel, as water, bone and metal. */
function materials(slice: Float32Array, columns: number, wide: number, high: number): Float32Array[] {
  const maps = [0, 1, 2].map(() => new Float32Array(wide * high));
  const part = waterPerMm / 1000 / coarse ** 2;
  slice.forEach((hu, n) => {
    const at = Math.floor(Math.floor(n / columns) / coarse) * wide + Math.floor((n % columns) / coarse);
    maps[0]![at]! += part * Math.max(0, 1000 + Math.min(hu, boneFromHu));
    if (hu > boneFromHu) maps[hu > metalFromHu ? 2 : 1]![at]! += part * (hu - boneFromHu);
  });
  return maps;
}

/** Adds each pixel's line integral to the two rays that it lies between. */
function project(
  map: Float32Array,
  wide: number,
  high: number,
  edgeMm: number,
  shape: Omit<Sinogram, 'values'>,
  angle: number,
  ray: Float64Array,
): void {
  const { start, perColumn, perRow } = rayIndex(shape, angle, wide, high, edgeMm);
  for (let j = 0, at = 0; j < high; j++)
    for (let i = 0; i < wide; i++, at++) {
      const value = map[at]! * edgeMm;
      if (value === 0) continue;
      const s = start + i * perColumn + j * perRow;
      const k = Math.floor(s);
      ray[k]! += value * (k + 1 - s);
      ray[k + 1]! += value * (s - k);
    }
}

/** The image on the fine pixels again, times `scale`. */
function enlarged(
  error: Float32Array,
  wide: number,
  high: number,
  columns: number,
  rows: number,
  scale: number,
): Float32Array {
  const out = new Float32Array(columns * rows);
  for (let j = 0; j < rows; j++)
    for (let i = 0; i < columns; i++) {
      const u = Math.min(wide - 1.001, Math.max(0, (i + 0.5) / coarse - 0.5));
      const v = Math.min(high - 1.001, Math.max(0, (j + 0.5) / coarse - 0.5));
      const at = Math.floor(v) * wide + Math.floor(u);
      const [fu, fv] = [u % 1, v % 1];
      const near = error[at]! + fu * (error[at + 1]! - error[at]!);
      const far = error[at + wide]! + fu * (error[at + wide + 1]! - error[at + wide]!);
      out[j * columns + i] = scale * (near + fv * (far - near));
    }
  return out;
}

import { createRandom } from '../../base/random.ts';
import { paintPlane } from '../paint-plane.ts';
import type { Layer, Scene } from '../scene.ts';
import { beamArtefacts, metalFromHu } from './beam-artefacts.ts';
import { blurred, gaussianKernel } from './blur.ts';
import type { QuantumNoise } from './quantum-noise.ts';
import type { ScanProtocol } from './scan-protocol.ts';

/** Thin planes painted for each slice spacing, and how much each adds to a slice: the slice sensitivity profile. */
const planesPerSlice = 2;
const profile = [0.25, 0.5, 0.25];
const wing = (profile.length - 1) / 2;

/**
 * Slices `from` up to, not including, `to` of a scan, in HU, lowest first. A pure function of its arguments: any
 * slab may be made by any thread, and the slabs of a scan fit together exactly.
 */
export function scanSlab(
  scene: Scene,
  protocol: ScanProtocol,
  noise: QuantumNoise,
  from: number,
  to: number,
): Int16Array<ArrayBuffer> {
  const slices = noiseFreeSlab(scene, protocol, from, to);
  const size = protocol.columns * protocol.rows;
  const out = new Int16Array(slices.length * size);
  slices.forEach((slice, k) => {
    const grain = noise(slice, protocol.columns, from + k);
    const harm = harmOf(slice, protocol, from + k);
    for (let n = 0; n < size; n++)
      out[k * size + n] = Math.min(
        3071,
        Math.max(-1024, Math.round(slice[n]! + grain[n]! + (harm?.[n] ?? 0))),
      );
  });
  return out;
}

/** What the beam adds to a slice, where the protocol wants it computed. */
function harmOf(slice: Float32Array, protocol: ScanProtocol, number: number): Float32Array | undefined {
  const { artefacts, columns, pixelMm, dose } = protocol;
  if (!artefacts) return undefined;
  if (artefacts === 'metal' && !slice.some((hu) => hu > metalFromHu)) return undefined;
  return beamArtefacts(slice, columns, pixelMm, dose, createRandom(`beam ${number}`));
}

/** The same slices before noise, as real numbers, one array each. */
export function noiseFreeSlab(
  scene: Scene,
  protocol: ScanProtocol,
  from: number,
  to: number,
): Float32Array[] {
  const { columns, rows, pixelMm, firstMm, sliceMm } = protocol;
  const raster = { columns, rows, pixelMm, x0Mm: firstMm[0], y0Mm: firstMm[1] };
  const firstPlane = from * planesPerSlice - wing;
  const lastPlane = (to - 1) * planesPerSlice + wing;
  const planeMm = sliceMm / planesPerSlice;
  const planes = layersByPlane(
    scene.layers,
    firstMm[2] + firstPlane * planeMm,
    planeMm,
    lastPlane - firstPlane + 1,
    pixelMm / 2,
  );
  const slices = Array.from({ length: to - from }, () => new Float32Array(columns * rows));
  const plane = new Float32Array(columns * rows);
  for (let m = firstPlane; m <= lastPlane; m++) {
    paintPlane(plane, raster, firstMm[2] + m * planeMm, planes[m - firstPlane]!);
    for (let k = from; k < to; k++) {
      const weight = profile[m - k * planesPerSlice + wing];
      if (weight === undefined) continue;
      const slice = slices[k - from]!;
      for (let n = 0; n < plane.length; n++) slice[n]! += weight * plane[n]!;
    }
  }
  const spread = gaussianKernel(protocol.blurSigmaMm / pixelMm);
  return slices.map((slice) => blurred(slice, columns, spread, spread));
}

/** For each plane, in painting order, the layers that may touch it. */
function layersByPlane(
  layers: readonly Layer[],
  z0: number,
  stepMm: number,
  count: number,
  reachMm: number,
): Layer[][] {
  const planes: Layer[][] = Array.from({ length: count }, () => []);
  for (const layer of layers) {
    const { min, max } = layer.solid.bounds;
    const first = Math.max(0, Math.ceil((min[2] - reachMm - z0) / stepMm));
    const last = Math.min(count - 1, Math.floor((max[2] + reachMm - z0) / stepMm));
    for (let m = first; m <= last; m++) planes[m]!.push(layer);
  }
  return planes;
}

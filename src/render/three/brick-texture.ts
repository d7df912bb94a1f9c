import { Data3DTexture, NearestFilter, RedFormat, RGFormat, UnsignedByteType } from 'three';
import type { BrickBounds } from '../sampling/bounds.ts';

type Counts = readonly [number, number, number];

/** A distance map: one byte a brick. */
export const distanceTexture = (counts: Counts, distances: Uint8Array): Data3DTexture =>
  bytesTexture(counts, distances, 1);

/** Bounds of bricks, high and low byte; the wide ones follow along z, from where `glsl/bounds.glsl` reads them. */
export function boundsTexture({ counts, bounds, wideCounts, wideBounds }: BrickBounds): Data3DTexture {
  const [nx, ny, nz] = counts;
  const [wx, wy, wz] = wideCounts;
  const texels = new Uint8Array(nx * ny * (nz + wz) * 2);
  const put = (at: number, bound: number) => {
    texels[2 * at] = bound >> 8;
    texels[2 * at + 1] = bound & 255;
  };
  for (let i = 0; i < bounds.length; i++) put(i, bounds[i]!);
  for (let k = 0, i = 0; k < wz; k++)
    for (let j = 0; j < wy; j++)
      for (let a = 0; a < wx; a++, i++) put(a + nx * (j + ny * (nz + k)), wideBounds[i]!);
  return bytesTexture([nx, ny, nz + wz], texels, 2);
}

function bytesTexture(counts: Counts, texels: Uint8Array, channels: 1 | 2): Data3DTexture {
  const texture = new Data3DTexture(texels as Uint8Array<ArrayBuffer>, ...counts);
  texture.format = channels === 1 ? RedFormat : RGFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

import { Data3DTexture, NearestFilter, RGBAFormat, UnsignedByteType } from 'three';
import type { DistanceField } from '../sampling/leap.ts';

/** Four bytes a brick: distance, high and low byte of the bound, one unused (RGB has no fast path). */
export function brickTexture(field: DistanceField): Data3DTexture {
  const texels = new Uint8Array(field.distances.length * 4);
  const { distances, bounds } = field;
  for (let i = 0; i < distances.length; i++) {
    texels[4 * i] = distances[i]!;
    texels[4 * i + 1] = bounds[i]! >> 8;
    texels[4 * i + 2] = bounds[i]! & 255;
  }
  const texture = new Data3DTexture(texels, ...field.counts);
  texture.format = RGBAFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

import { Data3DTexture, NearestFilter, RGFormat, UnsignedByteType } from 'three';
import type { DistanceField } from '../sampling/leap.ts';

/** Two bytes a brick: distance, maximum. */
export function brickTexture(field: DistanceField): Data3DTexture {
  const texels = new Uint8Array(field.distances.length * 2);
  field.distances.forEach((distance, i) => {
    texels[2 * i] = distance;
    texels[2 * i + 1] = field.maxima[i]!;
  });
  const texture = new Data3DTexture(texels, ...field.counts);
  texture.format = RGFormat;
  texture.type = UnsignedByteType;
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

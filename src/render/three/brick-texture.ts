import {
  Data3DTexture,
  NearestFilter,
  RedFormat,
  RGBAIntegerFormat,
  UnsignedByteType,
  UnsignedShortType,
} from 'three';
import type { BrickBounds } from '../sampling/bounds.ts';

type Counts = readonly [number, number, number];

/** A distance map: one byte a brick. */
export function distanceTexture(counts: Counts, distances: Uint8Array): Data3DTexture {
  const texture = brickTexture(counts, distances);
  texture.format = RedFormat;
  texture.type = UnsignedByteType;
  return texture;
}

/** Bounds of bricks: four words a brick. */
export function boundsTexture({ counts, words }: BrickBounds): Data3DTexture {
  const texture = brickTexture(counts, words);
  texture.format = RGBAIntegerFormat;
  texture.type = UnsignedShortType;
  texture.internalFormat = 'RGBA16UI';
  return texture;
}

function brickTexture(counts: Counts, texels: Uint8Array | Uint16Array): Data3DTexture {
  const texture = new Data3DTexture(texels as Uint8Array<ArrayBuffer>, ...counts);
  texture.minFilter = NearestFilter;
  texture.magFilter = NearestFilter;
  texture.unpackAlignment = 1;
  texture.needsUpdate = true;
  return texture;
}

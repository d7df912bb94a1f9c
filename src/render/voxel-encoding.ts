import { DataUtils } from 'three';
import type { Volume } from '../imaging/volume.ts';

/** How HU are stored in texels: two bytes a voxel, or four where two would lose something. */
export interface VoxelEncoding {
  readonly kind: 'half' | 'bytes' | 'float';
  /** Array elements per voxel. */
  readonly elementsPerVoxel: 1 | 2;
  readonly bytesPerVoxel: 2 | 4;
  /** HU = dot(texel.rg, decode.xy) + decode.z. */
  readonly decode: readonly [number, number, number];
  createBuffer(voxels: number): Uint16Array | Uint8Array | Float32Array;
  /** Encodes hu[from … from + count) into the start of a buffer that `createBuffer` made. */
  encode(hu: Volume['hu'], from: number, count: number, into: Uint16Array | Uint8Array | Float32Array): void;
}

/**
 * Half floats hold whole numbers exactly within ±2048, so values biased by 1024 HU keep ordinary CT
 * (−1024 … 3071) exact in two bytes that every WebGL2 driver interpolates. Outside, a metal implant of
 * 15 000 HU is kept within ±4 HU, and ±65 504 is the end of the range.
 */
const biasHu = 1024;
const largestHalf = 65504;

let halfOfInt16: Uint16Array | undefined;

/** Table over all int16 values, built once: one load per voxel instead of a conversion. */
function halfTable(): Uint16Array {
  if (halfOfInt16) return halfOfInt16;
  halfOfInt16 = new Uint16Array(65536);
  for (let word = 0; word < 65536; word++) {
    halfOfInt16[word] = DataUtils.toHalfFloat(((word << 16) >> 16) - biasHu);
  }
  return halfOfInt16;
}

export const halfEncoding: VoxelEncoding = {
  kind: 'half',
  elementsPerVoxel: 1,
  bytesPerVoxel: 2,
  decode: [1, 0, biasHu],
  createBuffer: (voxels) => new Uint16Array(voxels),
  encode(hu, from, count, into) {
    if (hu instanceof Int16Array) {
      const table = halfTable();
      for (let i = 0; i < count; i++) into[i] = table[hu[from + i]! & 0xffff]!;
      return;
    }
    for (let i = 0; i < count; i++) {
      const value = Math.min(largestHalf, Math.max(-largestHalf, hu[from + i]! - biasHu));
      into[i] = DataUtils.toHalfFloat(value);
    }
  },
};

/**
 * Low and high byte of value + 32768 in two channels. Decoding is linear, so interpolation commutes with it.
 * Written as 16-bit words, low byte first: every machine that runs a browser is little-endian.
 */
export const byteEncoding: VoxelEncoding = {
  kind: 'bytes',
  elementsPerVoxel: 2,
  bytesPerVoxel: 2,
  decode: [255, 255 * 256, -32768],
  createBuffer: (voxels) => new Uint8Array(voxels * 2),
  encode(hu, from, count, into) {
    const words = new Uint16Array(into.buffer, into.byteOffset, count);
    if (hu instanceof Int16Array) {
      for (let i = 0; i < count; i++) words[i] = hu[from + i]! ^ 0x8000;
      return;
    }
    for (let i = 0; i < count; i++) {
      words[i] = Math.min(65535, Math.max(0, Math.round(hu[from + i]!) + 32768));
    }
  },
};

export const floatEncoding: VoxelEncoding = {
  kind: 'float',
  elementsPerVoxel: 1,
  bytesPerVoxel: 4,
  decode: [1, 0, 0],
  createBuffer: (voxels) => new Float32Array(voxels),
  encode(hu, from, count, into) {
    into.set(hu.subarray(from, from + count));
  },
};

import {
  Data3DTexture,
  FloatType,
  HalfFloatType,
  LinearFilter,
  RedFormat,
  RGFormat,
  UnsignedByteType,
  Vector3,
  type WebGLRenderer,
} from 'three';
import type { BrickMap } from '../../imaging/occupancy/brick-map.ts';
import type { Volume } from '../../imaging/volume.ts';
import { fitToLimits } from '../level-of-detail.ts';
import { type OccupancyMaker, occupancyInSlices } from '../occupancy/occupancy-maker.ts';
import { byteEncoding, floatEncoding, halfEncoding, type VoxelEncoding } from '../voxel-encoding.ts';
import type { GpuLimits } from './gpu-limits.ts';

/** The one copy of a volume on the GPU, which every slice and every 3D view samples. */
export interface VolumeTextures {
  /** What is on the GPU: the volume given, or a coarser one if that did not fit. */
  readonly volume: Volume;
  /** Why the volume on the GPU is coarser than the one given; undefined when it is not. */
  readonly explanation: string | undefined;
  readonly texture: Data3DTexture;
  readonly bytesPerVoxel: number;
  /** Shared by reference with every material that samples the volume. */
  readonly uniforms: VolumeUniforms;
  /** Smallest and largest value in each brick, for leaping over empty space. */
  readonly bricks: Promise<BrickMap>;
  readonly occupancy: OccupancyMaker;
  /**
   * Puts the next slab of at most `budgetBytes` onto the GPU; true while more is left. Call between frames.
   * Starts again by itself after a lost context.
   */
  uploadNext(renderer: WebGLRenderer, budgetBytes?: number): boolean;
  dispose(): void;
}

export interface VolumeUniforms {
  readonly uVolume: { value: Data3DTexture };
  readonly uDims: { value: Vector3 };
  readonly uDecode: { value: Vector3 };
  /** Texture z up to which the volume has arrived. */
  readonly uLoaded: { value: number };
}

export interface VolumeTexturesOptions {
  /** Where empty space is mapped; default: on this thread, in slices of a few milliseconds. */
  readonly occupancy?: OccupancyMaker;
  /** Bytes that the volume may take on the GPU; larger volumes are averaged down. */
  readonly maxBytes?: number;
}

const oneGibibyte = 2 ** 30;

export function createVolumeTextures(
  whole: Volume,
  limits: GpuLimits,
  { occupancy = occupancyInSlices, maxBytes = oneGibibyte }: VolumeTexturesOptions = {},
): VolumeTextures {
  const encoding = encodingFor(whole, limits);
  const { volume, explanation } = fitToLimits(
    whole,
    limits.max3dTextureSize,
    Math.floor(maxBytes / encoding.bytesPerVoxel),
  );
  const [nx, ny, nz] = volume.dims;
  const texture = emptyTexture(encoding, volume.dims);
  const uniforms: VolumeUniforms = {
    uVolume: { value: texture },
    uDims: { value: new Vector3(nx, ny, nz) },
    uDecode: { value: new Vector3(...encoding.decode) },
    uLoaded: { value: 0 },
  };
  let slab: Data3DTexture | undefined;
  let slicesDone = 0;
  let uploadedTo: unknown;
  const position = new Vector3();
  const stop = new AbortController();
  const bricks = occupancy.bricks(volume, stop.signal);
  // Who uses the map sees its failure; a volume that is only sliced needs none.
  bricks.catch(() => {});

  return {
    volume,
    explanation,
    texture,
    bytesPerVoxel: encoding.bytesPerVoxel,
    uniforms,
    bricks,
    occupancy,
    uploadNext(renderer, budgetBytes = 2 * 2 ** 20) {
      renderer.initTexture(texture);
      const glTexture = (renderer.properties.get(texture) as { __webglTexture?: unknown }).__webglTexture;
      if (glTexture !== uploadedTo) {
        uploadedTo = glTexture;
        slicesDone = 0;
      }
      if (slicesDone >= nz) return false;
      const sliceVoxels = nx * ny;
      const slices = Math.min(
        nz - slicesDone,
        Math.max(1, Math.floor(budgetBytes / (sliceVoxels * encoding.bytesPerVoxel))),
      );
      if (!slab || slab.image.data!.length < slices * sliceVoxels * encoding.elementsPerVoxel) {
        slab?.dispose();
        slab = slabTexture(encoding, [nx, ny, slices]);
      }
      slab.image.depth = slices;
      encoding.encode(
        volume.hu,
        slicesDone * sliceVoxels,
        slices * sliceVoxels,
        slab.image.data as Uint16Array,
      );
      renderer.copyTextureToTexture(slab, texture, null, position.set(0, 0, slicesDone));
      slicesDone += slices;
      // Interpolation reaches half a slice further, where there is nothing yet.
      uniforms.uLoaded.value = slicesDone < nz ? (slicesDone - 0.5) / nz : 1;
      if (slicesDone >= nz) slab = undefined;
      return slicesDone < nz;
    },
    dispose() {
      stop.abort(new Error('volume textures: disposed'));
      texture.dispose();
    },
  };
}

/**
 * Half floats on graphics hardware. A processor decodes them in software, so there whole-number volumes use two
 * bytes and fractional ones a float: measured under SwiftShader, a lit 256² frame of 256³ voxels takes 113 ms
 * of processor time with bytes, 122 with floats, 193 with half floats. Filtering hardware may round bytes
 * before they are joined, which is why they are not used there.
 */
export function encodingFor(volume: Pick<Volume, 'hu'>, limits: GpuLimits): VoxelEncoding {
  if (!limits.software) return halfEncoding;
  if (volume.hu instanceof Int16Array) return byteEncoding;
  return limits.floatLinear ? floatEncoding : halfEncoding;
}

function emptyTexture(encoding: VoxelEncoding, dims: Volume['dims']): Data3DTexture {
  const texture = slabTexture(encoding, dims, null);
  texture.minFilter = LinearFilter;
  texture.magFilter = LinearFilter;
  // Allocates storage on first use, without uploading: slabs follow.
  texture.source.dataReady = false;
  texture.needsUpdate = true;
  return texture;
}

function slabTexture(
  encoding: VoxelEncoding,
  [width, height, depth]: Volume['dims'],
  data: Uint16Array | Uint8Array | Float32Array | null = encoding.createBuffer(width * height * depth),
): Data3DTexture {
  const texture = new Data3DTexture(data as Uint16Array<ArrayBuffer> | null, width, height, depth);
  texture.format = encoding.kind === 'bytes' ? RGFormat : RedFormat;
  texture.type = { half: HalfFloatType, bytes: UnsignedByteType, float: FloatType }[encoding.kind];
  texture.unpackAlignment = 1;
  return texture;
}

import { bytesPerValue, type VoxelType } from './voxel-layout.ts';

const hostIsLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;

/** Stored numbers as numbers. `bytes` must fill a buffer of its own, whose bytes are swapped in place if need be. */
export function readStored(
  bytes: Uint8Array<ArrayBuffer>,
  type: VoxelType,
  littleEndian: boolean,
): ArrayLike<number> {
  if (littleEndian !== hostIsLittleEndian) swapBytes(bytes, bytesPerValue[type]);
  const { buffer } = bytes;
  switch (type) {
    case 'int8':
      return new Int8Array(buffer);
    case 'uint8':
      return bytes;
    case 'int16':
      return new Int16Array(buffer);
    case 'uint16':
      return new Uint16Array(buffer);
    case 'int32':
      return new Int32Array(buffer);
    case 'uint32':
      return new Uint32Array(buffer);
    case 'int64':
      return Float64Array.from(new BigInt64Array(buffer), Number);
    case 'uint64':
      return Float64Array.from(new BigUint64Array(buffer), Number);
    case 'float32':
      return new Float32Array(buffer);
    case 'float64':
      return new Float64Array(buffer);
  }
}

function swapBytes(bytes: Uint8Array, size: number): void {
  for (let at = 0; size > 1 && at + size <= bytes.length; at += size)
    for (let low = at, high = at + size - 1; low < high; low++, high--) {
      const kept = bytes[low]!;
      bytes[low] = bytes[high]!;
      bytes[high] = kept;
    }
}

import { bytesPerValue, type VoxelType } from '../../src/formats/voxel-layout.ts';

/** Writes numbers one by one, each in its type and byte order. */
export function writeNumbers(
  view: DataView,
  at: number,
  type: VoxelType,
  littleEndian: boolean,
  values: readonly number[],
): void {
  const write: Readonly<Record<VoxelType, (offset: number, n: number) => void>> = {
    int8: (o, n) => view.setInt8(o, n),
    uint8: (o, n) => view.setUint8(o, n),
    int16: (o, n) => view.setInt16(o, n, littleEndian),
    uint16: (o, n) => view.setUint16(o, n, littleEndian),
    int32: (o, n) => view.setInt32(o, n, littleEndian),
    uint32: (o, n) => view.setUint32(o, n, littleEndian),
    int64: (o, n) => view.setBigInt64(o, BigInt(n), littleEndian),
    uint64: (o, n) => view.setBigUint64(o, BigInt(n), littleEndian),
    float32: (o, n) => view.setFloat32(o, n, littleEndian),
    float64: (o, n) => view.setFloat64(o, n, littleEndian),
  };
  values.forEach((n, i) => {
    write[type](at + i * bytesPerValue[type], n);
  });
}

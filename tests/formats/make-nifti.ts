import { bytesPerValue, type VoxelType } from '../../src/formats/voxel-layout.ts';
import { writeNumbers } from './write-numbers.ts';

/** What a test's NIfTI file says; everything else is as a plain CT would have it. */
export interface NiftiFields {
  readonly version?: 1 | 2;
  readonly littleEndian?: boolean;
  /** dim[1] and so on. */
  readonly dims?: readonly number[];
  readonly dimCount?: number;
  readonly type?: VoxelType;
  readonly datatype?: number;
  readonly pixdim?: readonly number[];
  readonly slope?: number;
  readonly intercept?: number;
  readonly units?: number;
  readonly qform?: {
    readonly code: number;
    readonly quaternion: readonly number[];
    readonly offset: readonly number[];
  };
  readonly sform?: undefined | { readonly code: number; readonly rows: readonly (readonly number[])[] };
  readonly voxOffset?: number;
  readonly magic?: string;
  readonly texts?: string;
  /** Stored values, column fastest; none for a header alone. */
  readonly values?: readonly number[];
}

const codes: Readonly<Record<VoxelType, number>> = {
  uint8: 2,
  int16: 4,
  int32: 8,
  float32: 16,
  float64: 64,
  int8: 256,
  uint16: 512,
  uint32: 768,
  int64: 1024,
  uint64: 1280,
};

/** Writes a NIfTI file by the field offsets of nifti1.h and nifti2.h. */
export function makeNifti(fields: NiftiFields): Uint8Array<ArrayBuffer> {
  const { version = 1, littleEndian: le = true, dims = [5, 6, 7], type = 'int16', values = [] } = fields;
  const headerBytes = version === 1 ? 348 : 540;
  const pair = fields.magic?.startsWith('ni') ?? false;
  const start = fields.voxOffset ?? (pair ? 0 : headerBytes + 4);
  const at = pair && values.length === 0 ? headerBytes : Math.max(headerBytes, start);
  const bytes = new Uint8Array(at + values.length * bytesPerValue[type]);
  const view = new DataView(bytes.buffer);
  const short = (offset: number, n: number) => view.setInt16(offset, n, le);
  const int = (offset: number, n: number) => view.setInt32(offset, n, le);
  const real = (v1: number, v2: number) => (i: number, n: number) =>
    version === 1 ? view.setFloat32(v1 + 4 * i, n, le) : view.setFloat64(v2 + 8 * i, n, le);
  const dim = [fields.dimCount ?? dims.length, ...dims, 1, 1, 1, 1, 1, 1, 1].slice(0, 8);
  int(0, headerBytes);
  dim.forEach((n, i) => {
    if (version === 1) short(40 + 2 * i, n);
    else view.setBigInt64(16 + 8 * i, BigInt(n), le);
  });
  short(version === 1 ? 70 : 12, fields.datatype ?? codes[type]);
  short(version === 1 ? 72 : 14, 8 * bytesPerValue[type]);
  (fields.pixdim ?? [1, 0.75, 2.5, 7.25]).forEach((n, i) => {
    real(76, 104)(i, n);
  });
  if (version === 1) view.setFloat32(108, fields.voxOffset ?? start, le);
  else view.setBigInt64(168, BigInt(start), le);
  real(112, 176)(0, fields.slope ?? 0);
  real(116, 184)(0, fields.intercept ?? 0);
  const { qform, sform, units = 2 } = fields;
  const code = (v1: number, v2: number, n: number) => (version === 1 ? short(v1, n) : int(v2, n));
  if (version === 1) bytes[123] = units;
  else int(500, units);
  code(252, 344, qform?.code ?? 0);
  code(254, 348, sform?.code ?? 0);
  [...(qform?.quaternion ?? []), ...(qform?.offset ?? [])].forEach((n, i) => {
    real(256, 352)(i, n);
  });
  sform?.rows.flat().forEach((n, i) => {
    real(280, 400)(i, n);
  });
  const text = new TextEncoder();
  bytes.set(text.encode(fields.texts ?? ''), version === 1 ? 148 : 240);
  bytes.set(
    text.encode(fields.magic ?? (version === 1 ? 'n+1\0' : 'n+2\0\r\n\u001a\n')),
    version === 1 ? 344 : 4,
  );
  writeNumbers(view, at, type, le, values);
  return bytes;
}

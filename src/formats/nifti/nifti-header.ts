import { UserError } from '../../base/user-error.ts';

/** What a NIfTI-1 or NIfTI-2 header says of its volume, as written. Texts are not read: they may name the patient. */
export interface NiftiHeader {
  readonly version: 1 | 2;
  readonly littleEndian: boolean;
  /** `pair`: the voxels are in an .img file beside the header. `analyze`: the format before NIfTI. */
  readonly form: 'single' | 'pair' | 'analyze';
  /** dim[0] is how many of the others count. */
  readonly dim: readonly number[];
  readonly pixdim: readonly number[];
  readonly datatype: number;
  readonly voxOffset: number;
  readonly slope: number;
  readonly intercept: number;
  readonly units: number;
  readonly qformCode: number;
  readonly sformCode: number;
  /** b, c, d of the rotation, and the offset. */
  readonly quaternion: readonly [number, number, number];
  readonly qOffset: readonly [number, number, number];
  /** The rows of the affine map. */
  readonly srows: readonly [readonly number[], readonly number[], readonly number[]];
}

export const nifti1Bytes = 348;
export const nifti2Bytes = 540;

/** Byte order and version of a header, or undefined where these bytes are no NIfTI header. */
export function niftiStart(
  head: Uint8Array,
): Pick<NiftiHeader, 'version' | 'littleEndian' | 'form'> | undefined {
  if (head.length < nifti1Bytes) return undefined;
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const littleEndian = [nifti1Bytes, nifti2Bytes].includes(view.getInt32(0, true));
  const size = view.getInt32(0, littleEndian);
  if (size === nifti2Bytes) {
    const magic = textAt(head, 4, 3);
    if (magic === 'n+2') return { version: 2, littleEndian, form: 'single' };
    return magic === 'ni2' ? { version: 2, littleEndian, form: 'pair' } : undefined;
  }
  if (size !== nifti1Bytes) return undefined;
  const magic = textAt(head, 344, 3);
  if (magic === 'n+1') return { version: 1, littleEndian, form: 'single' };
  if (magic === 'ni1') return { version: 1, littleEndian, form: 'pair' };
  const dimensions = view.getInt16(40, littleEndian);
  return dimensions >= 1 && dimensions <= 7 ? { version: 1, littleEndian, form: 'analyze' } : undefined;
}

/** Reads the fields of a header that `niftiStart` knows. Throws `nifti/truncated` when it is not all there. */
export function readNiftiHeader(head: Uint8Array): NiftiHeader {
  const start = niftiStart(head);
  if (!start || head.length < (start.version === 1 ? nifti1Bytes : nifti2Bytes))
    throw new UserError(
      'nifti/truncated',
      'The NIfTI file ends within its header: it was cut short. Download or copy it again.',
    );
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  return start.version === 1 ? readVersion1(view, start) : readVersion2(view, start);
}

type Start = NonNullable<ReturnType<typeof niftiStart>>;

/** Field offsets: nifti1.h. */
function readVersion1(view: DataView, start: Start): NiftiHeader {
  const short = (at: number) => view.getInt16(at, start.littleEndian);
  const float = (at: number) => view.getFloat32(at, start.littleEndian);
  const floats = (at: number, count: number) => Array.from({ length: count }, (_, i) => float(at + 4 * i));
  return {
    ...start,
    dim: Array.from({ length: 8 }, (_, i) => short(40 + 2 * i)),
    datatype: short(70),
    pixdim: floats(76, 8),
    voxOffset: float(108),
    slope: float(112),
    intercept: float(116),
    units: view.getUint8(123),
    qformCode: short(252),
    sformCode: short(254),
    quaternion: [float(256), float(260), float(264)],
    qOffset: [float(268), float(272), float(276)],
    srows: [floats(280, 4), floats(296, 4), floats(312, 4)],
  };
}

/** Field offsets: nifti2.h. */
function readVersion2(view: DataView, start: Start): NiftiHeader {
  const int = (at: number) => view.getInt32(at, start.littleEndian);
  const long = (at: number) => Number(view.getBigInt64(at, start.littleEndian));
  const double = (at: number) => view.getFloat64(at, start.littleEndian);
  const doubles = (at: number, count: number) => Array.from({ length: count }, (_, i) => double(at + 8 * i));
  return {
    ...start,
    datatype: view.getInt16(12, start.littleEndian),
    dim: Array.from({ length: 8 }, (_, i) => long(16 + 8 * i)),
    pixdim: doubles(104, 8),
    voxOffset: long(168),
    slope: double(176),
    intercept: double(184),
    qformCode: int(344),
    sformCode: int(348),
    quaternion: [double(352), double(360), double(368)],
    qOffset: [double(376), double(384), double(392)],
    srows: [doubles(400, 4), doubles(432, 4), doubles(464, 4)],
    units: int(500),
  };
}

function textAt(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

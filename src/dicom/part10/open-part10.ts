import { UserError } from '../../base/user-error.ts';
import type { ElementReader } from '../element-reader.ts';
import { foreignKind } from './file-kind.ts';
import { damaged } from './guarded-stream.ts';
import { hasPreamble, metaStart } from './has-preamble.ts';
import { inflateBounded } from '../../base/inflate-bounded.ts';
import { limits } from '../limits.ts';
import { parseDataSet, parseMetaHeader, type RawElements } from './parse-data-set.ts';
import { type ElementBytes, Part10Elements } from './part10-elements.ts';
import { tags } from '../tags.ts';
import {
  explicitLittleEndian,
  implicitLittleEndian,
  type TransferSyntax,
  transferSyntaxOf,
} from '../transfer-syntax.ts';

/** Where the pixel data element's value begins, and what its header says. */
export interface PixelElement {
  readonly start: number;
  readonly length: number;
  readonly undefinedLength: boolean;
  /** Undefined in implicit VR. */
  readonly vr: string | undefined;
}

/** A parsed DICOM file, up to the header of its pixel data. */
export interface Part10 extends ElementBytes {
  readonly syntax: TransferSyntax;
  readonly elements: ElementReader;
  /** The same elements as ranges of `bytes`, for what rewrites or lists a file. */
  readonly raw: RawElements;
  /** The pixel data element as written; undefined when the data set has none. */
  readonly pixelData: PixelElement | undefined;
  /** Where the deflated part began in the file, when `bytes` is an inflated copy. */
  readonly deflatedFrom: number | undefined;
  /** True when the elements are not written as the stated transfer syntax says. */
  readonly encodingCorrected: boolean;
}

/**
 * Reads a DICOM file (PS3.10): preamble, meta information and data set. Files without preamble are read when
 * they start like a data set. Throws `UserError` with a code `dicom/…` and a sentence for people.
 */
export function openPart10(file: Uint8Array): Part10 {
  requireReadable(file, file.length);
  const { syntax, start } = hasPreamble(file) ? readMeta(file, metaStart) : readBare(file);
  return readDataSet(file, syntax, start);
}

function readMeta(file: Uint8Array, at: number): { syntax: TransferSyntax; start: number } {
  const meta = parseMetaHeader(file, at);
  if (meta.end === at) throw meta.end + 8 > file.length ? cutAfterPreamble() : damaged();
  const elements = new Part10Elements(meta.elements, { bytes: file, bigEndian: false });
  const uid = elements.text(tags.transferSyntaxUid);
  return { syntax: uid ? transferSyntaxOf(uid) : plainSyntaxAt(file, meta.end), start: meta.end };
}

/** Old discs leave the transfer syntax out, and their data are native: in implicit VR, or visibly not. */
function plainSyntaxAt(file: Uint8Array, start: number): TransferSyntax {
  return hasVr(file, start + 4) ? explicitLittleEndian : implicitLittleEndian;
}

/** Throws unless a file of `size` bytes, of which `head` are the first 512 or more, can be a DICOM file. */
export function requireReadable(head: Uint8Array, size: number): void {
  if (size === 0)
    throw new UserError('dicom/empty-file', 'The file is empty (0 bytes). Copy it again from the source.');
  requireDicomStart(head);
  if (size > limits.fileBytes)
    throw new UserError('dicom/too-large', 'The file is larger than 2 GB and cannot be opened in a browser.');
}

function requireDicomStart(head: Uint8Array): void {
  if (hasPreamble(head)) return;
  const kind = foreignKind(head);
  const group = head[0]! | (head[1]! << 8);
  if (!kind && head.length >= 16 && (group === 0x0002 || group === 0x0008) && firstLength(head) <= 1024)
    return;
  throw new UserError(
    'dicom/not-dicom',
    kind
      ? `This is ${kind.name}, not a DICOM image. ${kind.advice}`
      : 'This is not a DICOM file: it has no DICOM header. Pick the images that the scanner or PACS exported.',
  );
}

/** Length of the first element of a file without preamble. */
function firstLength(file: Uint8Array): number {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  return hasVr(file, 4) ? view.getUint16(6, true) : view.getUint32(4, true);
}

/** No preamble: some archives and old software store the bare meta information or data set. */
function readBare(file: Uint8Array): { syntax: TransferSyntax; start: number } {
  if (file[0] === 2) return readMeta(file, 0);
  return { syntax: plainSyntaxAt(file, 0), start: 0 };
}

function readDataSet(file: Uint8Array, syntax: TransferSyntax, start: number): Part10 {
  const deflated = syntax.encoding === 'deflated';
  const bytes = deflated ? inflateDataSet(file, start) : file;
  const from = deflated ? 0 : start;
  if (bytes.length < from + 8) throw cutAfterPreamble();
  const stated = syntax.encoding === 'deflated' ? 'explicit-le' : syntax.encoding;
  const encoding = actualEncoding(bytes, from, stated);
  const source: ElementBytes = { bytes, bigEndian: encoding === 'explicit-be' };
  const { elements } = parseDataSet(bytes, from, encoding);
  const pixels = elements[tags.pixelData];
  return {
    ...source,
    syntax,
    elements: new Part10Elements(elements, source),
    raw: elements,
    pixelData: pixels && {
      start: pixels.dataOffset,
      length: pixels.length,
      undefinedLength: pixels.hadUndefinedLength === true,
      vr: pixels.vr,
    },
    deflatedFrom: deflated ? start : undefined,
    encodingCorrected: encoding !== stated,
  };
}

/** The data set of a file in the deflated transfer syntax; `start` is where its meta information ends. */
export function inflateDataSet(file: Uint8Array, start: number): Uint8Array {
  const deflated = file.subarray(start);
  const allowed = Math.max(limits.inflatedBytes, deflated.length * limits.inflateRatio);
  return inflateBounded(deflated, Math.min(limits.fileBytes, allowed));
}

/** Trusts the bytes over the meta information where implicit and explicit VR were mixed up. */
function actualEncoding(
  bytes: Uint8Array,
  at: number,
  stated: 'implicit-le' | 'explicit-le' | 'explicit-be',
): 'implicit-le' | 'explicit-le' | 'explicit-be' {
  const littleGroup = bytes[at]! | (bytes[at + 1]! << 8);
  const looksBigEndian = littleGroup >= 0x0100 && (littleGroup & 0xff) === 0 && littleGroup >> 8 <= 0x54;
  if (looksBigEndian !== (stated === 'explicit-be')) throw wrongByteOrder();
  if (stated === 'explicit-be') return stated;
  return hasVr(bytes, at + 4) ? 'explicit-le' : 'implicit-le';
}

function hasVr(bytes: Uint8Array, at: number): boolean {
  const isCapital = (byte: number | undefined) => byte !== undefined && byte >= 0x41 && byte <= 0x5a;
  return isCapital(bytes[at]) && isCapital(bytes[at + 1]);
}

function wrongByteOrder(): UserError {
  return new UserError(
    'dicom/byte-order',
    'The file is not in the byte order that its header states, so its numbers cannot be trusted. Export it again as “Explicit VR Little Endian”.',
  );
}

function cutAfterPreamble(): UserError {
  return new UserError(
    'dicom/truncated',
    'The file ends before any image data begin: it was cut short. Copy it again from the source.',
  );
}

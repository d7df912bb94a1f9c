import { UserError } from '../base/user-error.ts';

/** How the data elements are written. */
export type Encoding = 'implicit-le' | 'explicit-le' | 'explicit-be' | 'deflated';

/** A transfer syntax that this reader decodes (DICOM PS3.5 section 10, PS3.6 table A-1). */
export interface TransferSyntax {
  readonly uid: string;
  readonly name: string;
  readonly encoding: Encoding;
  /** Kind of codec in `codecs/`; undefined for native pixels. */
  readonly codec: string | undefined;
}

const jpeg = '1.2.840.10008.1.2.4';

// biome-ignore format: a table
const supported: readonly TransferSyntax[] = [
  { uid: '1.2.840.10008.1.2',      name: 'Implicit VR Little Endian', encoding: 'implicit-le', codec: undefined },
  { uid: '1.2.840.10008.1.2.1',    name: 'Explicit VR Little Endian', encoding: 'explicit-le', codec: undefined },
  { uid: '1.2.840.10008.1.2.1.99', name: 'Deflated Explicit VR Little Endian', encoding: 'deflated', codec: undefined },
  { uid: '1.2.840.10008.1.2.2',    name: 'Explicit VR Big Endian', encoding: 'explicit-be', codec: undefined },
  { uid: '1.2.840.10008.1.2.5',    name: 'RLE Lossless', encoding: 'explicit-le', codec: 'rle' },
  { uid: `${jpeg}.50`,  name: 'JPEG Baseline (Process 1)', encoding: 'explicit-le', codec: 'jpeg' },
  { uid: `${jpeg}.51`,  name: 'JPEG Extended (Process 2 & 4)', encoding: 'explicit-le', codec: 'jpeg' },
  { uid: `${jpeg}.57`,  name: 'JPEG Lossless (Process 14)', encoding: 'explicit-le', codec: 'jpeg' },
  { uid: `${jpeg}.70`,  name: 'JPEG Lossless (Process 14, Selection Value 1)', encoding: 'explicit-le', codec: 'jpeg' },
  { uid: `${jpeg}.80`,  name: 'JPEG-LS Lossless', encoding: 'explicit-le', codec: 'jpeg-ls' },
  { uid: `${jpeg}.81`,  name: 'JPEG-LS Near-Lossless', encoding: 'explicit-le', codec: 'jpeg-ls' },
  { uid: `${jpeg}.90`,  name: 'JPEG 2000 Lossless', encoding: 'explicit-le', codec: 'jpeg-2000' },
  { uid: `${jpeg}.91`,  name: 'JPEG 2000', encoding: 'explicit-le', codec: 'jpeg-2000' },
  { uid: `${jpeg}.201`, name: 'HTJ2K Lossless', encoding: 'explicit-le', codec: 'htj2k' },
  { uid: `${jpeg}.202`, name: 'HTJ2K Lossless RPCL', encoding: 'explicit-le', codec: 'htj2k' },
  { uid: `${jpeg}.203`, name: 'HTJ2K', encoding: 'explicit-le', codec: 'htj2k' },
];

/** Syntaxes that are known by name and not read: retired JPEG processes, other still and moving pictures. */
// biome-ignore format: a table
const unsupportedNames: readonly (readonly [prefix: string, name: string])[] = [
  [`${jpeg}.52`, 'JPEG Extended (Process 3 & 5), retired'],
  [`${jpeg}.53`, 'JPEG Spectral Selection (Process 6 & 8), retired'],
  [`${jpeg}.54`, 'JPEG Spectral Selection (Process 7 & 9), retired'],
  [`${jpeg}.55`, 'JPEG Full Progression (Process 10 & 12), retired'],
  [`${jpeg}.56`, 'JPEG Full Progression (Process 11 & 13), retired'],
  [`${jpeg}.58`, 'JPEG Lossless (Process 15), retired'],
  [`${jpeg}.59`, 'JPEG Extended Hierarchical (Process 16 & 18), retired'],
  [`${jpeg}.60`, 'JPEG Extended Hierarchical (Process 17 & 19), retired'],
  [`${jpeg}.61`, 'JPEG Spectral Selection Hierarchical (Process 20 & 22), retired'],
  [`${jpeg}.62`, 'JPEG Spectral Selection Hierarchical (Process 21 & 23), retired'],
  [`${jpeg}.63`, 'JPEG Full Progression Hierarchical (Process 24 & 26), retired'],
  [`${jpeg}.64`, 'JPEG Full Progression Hierarchical (Process 25 & 27), retired'],
  [`${jpeg}.65`, 'JPEG Lossless Hierarchical (Process 28), retired'],
  [`${jpeg}.66`, 'JPEG Lossless Hierarchical (Process 29), retired'],
  [`${jpeg}.92`, 'JPEG 2000 Part 2 Multi-component Lossless'],
  [`${jpeg}.93`, 'JPEG 2000 Part 2 Multi-component'],
  [`${jpeg}.94`, 'JPIP Referenced'],
  [`${jpeg}.95`, 'JPIP Referenced Deflate'],
  [`${jpeg}.100`, 'MPEG-2 video'],
  [`${jpeg}.101`, 'MPEG-2 video'],
  [`${jpeg}.102`, 'MPEG-4 video'],
  [`${jpeg}.103`, 'MPEG-4 video'],
  [`${jpeg}.104`, 'MPEG-4 video'],
  [`${jpeg}.105`, 'MPEG-4 video'],
  [`${jpeg}.106`, 'MPEG-4 video'],
  [`${jpeg}.107`, 'HEVC video'],
  [`${jpeg}.108`, 'HEVC video'],
  [`${jpeg}.110`, 'JPEG XL Lossless'],
  [`${jpeg}.111`, 'JPEG XL JPEG Recompression'],
  [`${jpeg}.112`, 'JPEG XL'],
  [`${jpeg}.204`, 'JPIP HTJ2K Referenced'],
  [`${jpeg}.205`, 'JPIP HTJ2K Referenced Deflate'],
  ['1.2.840.10008.1.2.6.1', 'RFC 2557 MIME encapsulation, retired'],
  ['1.2.840.10008.1.2.6.2', 'XML encoding, retired'],
  ['1.2.840.10008.1.2.7.1', 'SMPTE ST 2110 video'],
  ['1.2.840.10008.1.2.7.2', 'SMPTE ST 2110 video'],
  ['1.2.840.10008.1.2.7.3', 'SMPTE ST 2110 audio'],
  ['1.2.840.10008.1.2.8.1', 'Deflated Image Frame Compression'],
  ['1.2.840.10008.1.20', 'Papyrus 3 Implicit VR Little Endian, retired'],
  ['1.2.840.113619.5.2', 'GE private: implicit VR with big-endian pixels'],
];

const byUid = new Map(supported.map((syntax) => [syntax.uid, syntax]));
const nameByUid = new Map(unsupportedNames);

/** The syntax with this UID; throws `UserError` `dicom/transfer-syntax` that names one which is not read. */
export function transferSyntaxOf(uid: string): TransferSyntax {
  const syntax = byUid.get(uid);
  if (syntax) return syntax;
  const shown = uid.replace(/[^\x20-\x7e]/g, '?').slice(0, 64);
  const known = nameByUid.get(uid);
  const privateNote = known || uid.startsWith('1.2.840.10008.') ? '' : 'private or unknown ';
  throw new UserError(
    'dicom/transfer-syntax',
    uid === ''
      ? 'The file does not state its transfer syntax, so its pixels cannot be read safely. Export it again as “Explicit VR Little Endian”.'
      : `The ${privateNote}transfer syntax ${shown}${known ? ` (${known})` : ''} is not supported. Export the images again as “Explicit VR Little Endian”.`,
    { transferSyntax: shown },
  );
}

/** The implicit little-endian syntax: DICOM's default, and what files without a header are in. */
export const implicitLittleEndian = supported[0]!;
export const explicitLittleEndian = supported[1]!;
export const explicitBigEndian = supported[3]!;

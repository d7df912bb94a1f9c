const jpeg = '1.2.840.10008.1.2.4';

/** Transfer syntaxes (DICOM PS3.6 table A-1) as a teacher would name them; those not here store pixels as they are. */
// biome-ignore format: a table
const words: readonly (readonly [uid: string, words: string])[] = [
  ['1.2.840.10008.1.2.1.99', 'deflated, lossless'],
  ['1.2.840.10008.1.2.5', 'RLE, lossless'],
  [`${jpeg}.50`, 'JPEG, lossy'],
  [`${jpeg}.51`, 'JPEG, lossy'],
  [`${jpeg}.57`, 'JPEG, lossless'],
  [`${jpeg}.70`, 'JPEG, lossless'],
  [`${jpeg}.80`, 'JPEG-LS, lossless'],
  [`${jpeg}.81`, 'JPEG-LS, lossy'],
  [`${jpeg}.90`, 'JPEG 2000, lossless'],
  [`${jpeg}.91`, 'JPEG 2000, may be lossy'],
  [`${jpeg}.201`, 'High-throughput JPEG 2000, lossless'],
  [`${jpeg}.202`, 'High-throughput JPEG 2000, lossless'],
  [`${jpeg}.203`, 'High-throughput JPEG 2000, may be lossy'],
];
const byUid = new Map(words);
const native = new Set(['1.2.840.10008.1.2', '1.2.840.10008.1.2.1', '1.2.840.10008.1.2.2']);

/** How a series' pixels are compressed, in words; empty where its format has no transfer syntax. */
export function compressionWords(transferSyntaxUid: string): string {
  return native.has(transferSyntaxUid) ? 'uncompressed' : (byUid.get(transferSyntaxUid) ?? '');
}

import { damagedCodestream, unsupportedCodestream } from './codestream-errors.ts';
import type { JpegSegment } from './jpeg-segments.ts';

/** A scan of one component (T.81 B.2.3). */
export interface JpegScan {
  /** Keys into the Huffman tables. */
  readonly dcTable: number;
  readonly acTable: number;
  /** First spectral coefficient; the predictor in lossless JPEG. */
  readonly selectionStart: number;
  readonly selectionEnd: number;
  readonly pointTransform: number;
  /** Offset of the entropy-coded data. */
  readonly dataStart: number;
}

/** The only scan of a grey image. */
export function singleScanOf(segments: readonly JpegSegment[]): JpegScan {
  const sos = segments.at(-1)!;
  const { data } = sos;
  if (data.length < 6) throw damagedCodestream();
  if (data[0] !== 1) throw unsupportedCodestream('colour JPEG of this kind');
  return {
    dcTable: data[2]! >> 4,
    acTable: 16 + (data[2]! & 15),
    selectionStart: data[3]!,
    selectionEnd: data[4]!,
    pointTransform: data[5]! & 15,
    dataStart: sos.end,
  };
}

/** Samples or blocks between restart markers; 0 for none (DRI, T.81 B.2.4.4). */
export function restartIntervalOf(segments: readonly JpegSegment[]): number {
  const dri = segments.findLast(({ marker }) => marker === 0xdd);
  return dri ? (dri.data[0]! << 8) | dri.data[1]! : 0;
}

import { damagedCodestream } from './codestream-errors.ts';

/** A JPEG marker segment (ITU-T T.81 annex B): its marker's low byte and its payload. */
export interface JpegSegment {
  readonly marker: number;
  readonly data: Uint8Array;
  /** Offset behind the segment. */
  readonly end: number;
}

/** The frame header (SOF) of a JPEG or JPEG-LS codestream. */
export interface JpegFrame {
  /** Low byte of the SOF marker: C0 baseline, C1 extended, C3 lossless, F7 JPEG-LS … */
  readonly marker: number;
  readonly bits: number;
  readonly rows: number;
  readonly columns: number;
  readonly components: number;
  readonly data: Uint8Array;
}

/** Marker segments from SOI up to and including the first SOS. Throws `UserError` when they are not whole. */
export function readSegments(codestream: Uint8Array): JpegSegment[] {
  if (codestream[0] !== 0xff || codestream[1] !== 0xd8) throw damagedCodestream();
  const segments: JpegSegment[] = [];
  let at = 2;
  while (true) {
    if (codestream[at] !== 0xff) throw damagedCodestream();
    while (codestream[at] === 0xff) at++;
    const marker = codestream[at++];
    const length = (codestream[at]! << 8) | codestream[at + 1]!;
    const end = at + length;
    if (marker === undefined || marker === 0xd9 || !(length >= 2) || end > codestream.length)
      throw damagedCodestream();
    segments.push({ marker, data: codestream.subarray(at + 2, end), end });
    if (marker === 0xda) return segments;
    at = end;
  }
}

/** The first frame header among the segments. */
export function frameOf(segments: readonly JpegSegment[]): JpegFrame {
  const sof = segments.find(({ marker }) => isSof(marker));
  if (!sof || sof.data.length < 6) throw damagedCodestream();
  const { marker, data } = sof;
  const components = data[5]!;
  if (data.length < 6 + 3 * components) throw damagedCodestream();
  return {
    marker,
    bits: data[0]!,
    rows: (data[1]! << 8) | data[2]!,
    columns: (data[3]! << 8) | data[4]!,
    components,
    data,
  };
}

/** Whether the codestream ends with an EOI marker, behind which only padding may follow. */
export function endsWithEoi(codestream: Uint8Array): boolean {
  let end = codestream.length;
  while (end > 2 && codestream[end - 1] === 0) end--;
  return codestream[end - 2] === 0xff && codestream[end - 1] === 0xd9;
}

function isSof(marker: number): boolean {
  return marker === 0xf7 || (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker));
}

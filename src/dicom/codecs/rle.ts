import type { CodecDefinition, DecodedImage } from './codec.ts';
import { damagedCodestream } from './codestream-errors.ts';
import { frameBytes, type PixelFormat } from '../pixel-format.ts';

/** RLE Lossless (PS3.5 annex G): PackBits over byte planes, most significant byte of each sample first. */
export const rle: CodecDefinition = {
  kind: 'rle',
  create: () => async (codestream, format) => decodeRle(codestream, format),
};

function decodeRle(codestream: Uint8Array, format: PixelFormat): DecodedImage {
  const { rows, columns, samplesPerPixel, bitsAllocated } = format;
  const bytesPerSample = bitsAllocated / 8;
  const planes = bytesPerSample * samplesPerPixel;
  if (codestream.length < 64) throw damagedCodestream();
  const header = new DataView(codestream.buffer, codestream.byteOffset, 64);
  if (header.getUint32(0, true) !== planes) throw damagedCodestream();
  const out = new Uint8Array(frameBytes(format));
  const stride = bytesPerSample * samplesPerPixel;
  for (let plane = 0; plane < planes; plane++) {
    const start = header.getUint32(4 + 4 * plane, true);
    const end = plane + 1 < planes ? header.getUint32(8 + 4 * plane, true) : codestream.length;
    if (start < 64 || start > end || end > codestream.length) throw damagedCodestream();
    const sample = Math.floor(plane / bytesPerSample);
    const byteInSample = bytesPerSample - 1 - (plane % bytesPerSample);
    unpackBits(codestream.subarray(start, end), out, sample * bytesPerSample + byteInSample, stride);
  }
  return {
    columns,
    rows,
    components: samplesPerPixel,
    bits: bitsAllocated,
    signed: false,
    samples:
      bitsAllocated === 8
        ? out
        : bitsAllocated === 16
          ? new Uint16Array(out.buffer)
          : new Uint32Array(out.buffer),
  };
}

/** Fills every `stride`-th byte of `out` from `first`; throws when the segment holds too few bytes. */
function unpackBits(segment: Uint8Array, out: Uint8Array, first: number, stride: number): void {
  let to = first;
  let at = 0;
  while (to < out.length) {
    if (at >= segment.length) throw damagedCodestream();
    const control = segment[at++]!;
    if (control === 128) continue;
    const literal = control < 128;
    const count = literal ? control + 1 : 257 - control;
    if (at + (literal ? count : 1) > segment.length) throw damagedCodestream();
    for (let i = 0; i < count && to < out.length; i++, to += stride)
      out[to] = segment[literal ? at + i : at]!;
    at += literal ? count : 1;
  }
}

/** Bytes of a compressed image that no decoder needs, where writers leave comments. */
export type FreeBytes = Uint8Array;

/**
 * Comments and application segments of a JPEG, JPEG-LS (T.81 B.1, T.87 C) or JPEG 2000 codestream (T.800 A), and
 * what follows its end. Where it is not written as one, all that is left; nothing of any other compression.
 */
export function codestreamTexts(stream: Uint8Array): FreeBytes[] {
  if (stream[0] !== 0xff) return [];
  if (stream[1] === 0xd8) return textsOfJpeg(stream);
  return stream[1] === 0x4f ? textsOfJpeg2000(stream) : [];
}

const endOfImage = 0xd9;

function textsOfJpeg(stream: Uint8Array): FreeBytes[] {
  const found: FreeBytes[] = [];
  for (let at = nextMarker(stream, 2); at < stream.length; ) {
    const marker = stream[at + 1]!;
    if (marker === endOfImage) return [...found, stream.subarray(at + 2)];
    const end = segmentEnd(stream, at);
    if (!isCoding(marker)) found.push(stream.subarray(at + 2, end));
    at = nextMarker(stream, end);
  }
  return found;
}

/** Tables, frames and scans: SOF to DAC, SOS to EXP, and those of JPEG-LS. */
function isCoding(marker: number): boolean {
  return marker <= 0xdf || marker === 0xf7 || marker === 0xf8;
}

/** Entropy-coded bytes hold 0xFF only before stuffing and restart markers. */
function nextMarker(stream: Uint8Array, from: number): number {
  for (let at = from; ; at++) {
    at = stream.indexOf(0xff, at);
    if (at < 0 || at + 1 >= stream.length) return stream.length;
    const marker = stream[at + 1]!;
    if (marker >= 0xc0 && marker !== 0xff && !(marker >= 0xd0 && marker <= 0xd8)) return at;
  }
}

const [startOfTilePart, startOfData, comment] = [0x90, 0x93, 0x64];

function textsOfJpeg2000(stream: Uint8Array): FreeBytes[] {
  const found: FreeBytes[] = [];
  let nextPart = stream.length;
  for (let at = 2; at + 1 < stream.length; ) {
    const marker = stream[at + 1]!;
    if (stream[at] !== 0xff) return [...found, stream.subarray(at)];
    if (marker === endOfImage) return [...found, stream.subarray(at + 2)];
    if (marker === startOfData) {
      // Never back: a tile-part may state that it ends before its data.
      at = Math.max(nextPart, at + 2);
      continue;
    }
    if (marker === startOfTilePart) nextPart = tilePartEnd(stream, at);
    const end = segmentEnd(stream, at);
    if (marker === comment) found.push(stream.subarray(at + 2, end));
    at = end;
  }
  return found;
}

/** A stated length of 0 means up to the end of the image; the marker there is looked for from behind. */
function tilePartEnd(stream: Uint8Array, at: number): number {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const length = at + 10 <= stream.length ? view.getUint32(at + 6) : 0;
  if (length >= 12) return at + length;
  for (let end = stream.length - 2; end > at; end--)
    if (stream[end] === 0xff && stream[end + 1] === endOfImage) return end;
  return stream.length;
}

/** Lengths count themselves; one that is too small or too large to be true ends where the stream ends. */
function segmentEnd(stream: Uint8Array, at: number): number {
  const length = (stream[at + 2]! << 8) | stream[at + 3]!;
  return length >= 2 ? Math.min(stream.length, at + 2 + length) : stream.length;
}

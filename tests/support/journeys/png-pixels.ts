import { inflateSync } from 'node:zlib';

/** A decoded screenshot: 8-bit channels, row by row from the top left corner. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green and blue of the pixel in column x and row y. */
  rgb(x: number, y: number): readonly [number, number, number];
}

/** Decodes a PNG as Chromium writes screenshots: 8 bits a channel, RGB or RGBA, not interlaced. */
export function decodePng(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = { 2: 3, 6: 4 }[png[25]!];
  if (png[24] !== 8 || !channels || png[28] !== 0) throw new Error('png: not an 8-bit RGB(A) picture');
  const packed: Buffer[] = [];
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  const pixels = unfilter(inflateSync(Buffer.concat(packed)), width * channels, height, channels);
  return {
    width,
    height,
    rgb(x, y) {
      const at = (y * width + x) * channels;
      return [pixels[at]!, pixels[at + 1]!, pixels[at + 2]!];
    },
  };
}

/** Undoes the five row filters (PNG specification, 9.2). */
function unfilter(raw: Buffer, rowBytes: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(rowBytes * height);
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (rowBytes + 1)]!;
    for (let i = 0; i < rowBytes; i++) {
      const at = y * rowBytes + i;
      const left = i < channels ? 0 : out[at - channels]!;
      const up = y === 0 ? 0 : out[at - rowBytes]!;
      const upLeft = i < channels || y === 0 ? 0 : out[at - rowBytes - channels]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, upLeft)][filter]!;
      out[at] = raw[y * (rowBytes + 1) + 1 + i]! + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - upLeft)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : upLeft;
}

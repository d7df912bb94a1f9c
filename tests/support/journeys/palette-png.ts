import { crc32, deflateSync } from 'node:zlib';
import type { Picture } from './png-pixels.ts';

/** Levels per channel that are told apart: 32 greys hide CT noise, which nothing could compress. */
const KEPT_BITS = 0xf8;

/** A picture as a PNG of its 256 commonest colours: a screenshot for a README in a third of the bytes. */
export function encodePalettePng(picture: Picture): Buffer {
  const { width, height } = picture;
  const coarse = new Uint32Array(width * height);
  const counts = new Map<number, number>();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [red, green, blue] = picture.rgb(x, y).map((channel) => channel & KEPT_BITS) as [
        number,
        number,
        number,
      ];
      const colour = (red << 16) | (green << 8) | blue;
      coarse[y * width + x] = colour;
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  const palette = [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 256)
    .map(([colour]) => colour);
  const indexOf = new Map(palette.map((colour, i) => [colour, i]));
  const rows = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const colour = coarse[y * width + x]!;
      if (!indexOf.has(colour)) indexOf.set(colour, nearest(palette, colour));
      rows[y * (width + 1) + 1 + x] = indexOf.get(colour)!;
    }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap((colour) => channelsOf(colour).map((v) => v | (v >> 5))))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const channelsOf = (colour: number) => [colour >> 16, (colour >> 8) & 0xff, colour & 0xff];

function nearest(palette: readonly number[], colour: number): number {
  const wanted = channelsOf(colour);
  const far = palette.map((other) => Math.hypot(...channelsOf(other).map((v, i) => v - wanted[i]!)));
  return far.indexOf(Math.min(...far));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
}

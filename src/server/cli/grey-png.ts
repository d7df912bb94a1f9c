import { crc32, deflateSync } from 'node:zlib';
import type { GreyPicture } from '../../phantom/scanner/scout.ts';

/** An 8-bit greyscale picture, row after row from the top, as PNG (ISO/IEC 15948). */
export function encodeGreyPng({ grey, width }: GreyPicture): Uint8Array<ArrayBuffer> {
  const height = grey.length / width;
  const lines = new Uint8Array((width + 1) * height);
  for (let j = 0; j < height; j++) lines.set(grey.subarray(j * width, (j + 1) * width), j * (width + 1) + 1);
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  const parts = [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(lines)),
    chunk('IEND', new Uint8Array(0)),
  ];
  const png = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    png.set(part, at);
    at += part.length;
  }
  return png;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(data.length + 12);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  bytes.set(new TextEncoder().encode(type), 4);
  bytes.set(data, 8);
  view.setUint32(data.length + 8, crc32(bytes.subarray(4, data.length + 8)));
  return bytes;
}

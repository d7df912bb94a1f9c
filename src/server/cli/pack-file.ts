import { crc32, deflateRawSync } from 'node:zlib';
import type { SeriesFile } from '../../phantom/write-series.ts';

/** A file as a ZIP holds it. */
export interface PackedFile {
  readonly name: string;
  /** Raw deflate. */
  readonly packed: Uint8Array<ArrayBuffer>;
  readonly size: number;
  readonly crc: number;
}

/** Noise packs badly whatever the effort, so the least is enough. */
export function packFile({ name, bytes }: SeriesFile): PackedFile {
  const packed = Uint8Array.from(deflateRawSync(bytes, { level: 1 }));
  return { name, packed, size: bytes.length, crc: crc32(bytes) };
}

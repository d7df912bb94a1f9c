import type { Affine } from '../imaging/affine.ts';
import type { Diagnostic } from '../imaging/series.ts';
import type { VoxelLayout } from './voxel-layout.ts';

/** One volume as a file's header describes it, before any voxel is read. Plain data; no identifier is kept. */
export interface FormatVolume {
  readonly layout: VoxelLayout;
  /** Of the grid as it is read: right-handed, after `layout.flipRows`. */
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  readonly data: VoxelData;
  /** "time point 2 of 5", or empty. */
  readonly phase: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where a volume's voxels are. */
export interface VoxelData {
  readonly encoding: 'raw' | 'gzip' | 'text';
  /** Another file that holds them; undefined where they follow the header. */
  readonly file: DataFile | undefined;
  /** Where the encoded bytes begin in that file; `tail`: raw voxels are the last bytes of it. */
  readonly from: number | 'tail';
  /** Lines to skip from there, before unpacking. */
  readonly skipLines: number;
  /** Bytes to skip after unpacking. */
  readonly skipBytes: number;
}

/** A data file by its name, or the one of the header's own name that ends in one of `endings`. */
export type DataFile = { readonly name: string } | { readonly endings: readonly string[] };

/** A file format for volumes: recognised by its first bytes, read in two steps, header and voxels. */
export interface VolumeFormat {
  readonly kind: string;
  /** Whether a file that begins with these bytes (512 or more, unless it is shorter) is in this format. */
  recognises(head: Uint8Array): boolean;
  /** No header is longer. */
  readonly headerBytes: number;
  /** Every volume that the header describes; throws `UserError` `<kind>/…` for what cannot be read. */
  readHeader(head: Uint8Array): FormatVolume[];
  /** A small whole file, for contract tests: its grid's first voxel lies at `firstLps` and holds `firstValue`. */
  readonly example: FormatExample;
}

export interface FormatExample {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly dims: readonly [number, number, number];
  readonly firstLps: readonly [number, number, number];
  readonly firstValue: number;
}

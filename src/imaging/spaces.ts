/**
 * Named coordinate spaces, so that a millimetre is never mistaken for a voxel.
 *
 * - `lps`: patient millimetres, +x Left, +y Posterior, +z Superior (DICOM PS3.3 C.7.6.2.1.1).
 * - `index`: voxel indices (column, row, slice); whole numbers are voxel centres.
 * - `texture`: [0, 1] per axis over the voxel grid's outer faces, as GPUs sample.
 * - `plane`: millimetres in a slice plane: right, down, along the normal.
 */
export type Space = 'lps' | 'index' | 'texture' | 'plane';

declare const space: unique symbol;

/** Three numbers in a named space. */
export type Point<S extends Space> = readonly [number, number, number] & { readonly [space]: S };

/** Patient position in millimetres. */
export type Lps = Point<'lps'>;
/** Voxel index, fractional allowed. */
export type Index = Point<'index'>;

/** A direction or displacement in patient millimetres; not affected by translation. */
export type LpsVector = readonly [number, number, number];

export const lps = (x: number, y: number, z: number): Lps => [x, y, z] as unknown as Lps;
export const index = (i: number, j: number, k: number): Index => [i, j, k] as unknown as Index;
export const point = <S extends Space>(x: number, y: number, z: number): Point<S> =>
  [x, y, z] as unknown as Point<S>;

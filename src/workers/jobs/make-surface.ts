import type { Affine } from '../../imaging/affine.ts';
import type { SurfacePart } from '../../surface/march-cells.ts';
import type { SurfaceFile, SurfaceFormat } from '../../surface/surface-file.ts';
import type { SlabRange, SurfaceGrid } from '../../surface/surface-grid.ts';
import type { JobDefinition } from '../job.ts';

interface SurfaceSlabInput {
  readonly grid: SurfaceGrid;
  readonly range: SlabRange;
  /** The slices of `slicesOf`. */
  readonly values: Int16Array | Float32Array;
}

interface SurfaceFileInput {
  /** Neighbouring slabs in order. */
  readonly parts: readonly SurfacePart[];
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  readonly format: SurfaceFormat;
}

// VTK's table of cases is only loaded by those who save a surface.
/** The part of a surface in one slab of a volume. */
export const surfaceSlabJob: JobDefinition<SurfaceSlabInput, SurfacePart> = {
  kind: 'surface-slab',
  create:
    () =>
    async ({ grid, range, values }) =>
      (await import('../../surface/surface-slab.ts')).surfaceSlab(grid, range, values),
  transfer: ({ positions, triangles, seams }) => [
    positions.buffer,
    triangles.buffer,
    seams.first.buffer,
    seams.last.buffer,
  ],
};

/** All parts of a surface as one file. */
export const surfaceFileJob: JobDefinition<SurfaceFileInput, SurfaceFile> = {
  kind: 'surface-file',
  create:
    () =>
    async ({ parts, lpsFromIndex, format }) =>
      (await import('../../surface/surface-file.ts')).surfaceFile(parts, lpsFromIndex, format),
  transfer: ({ bytes }) => [bytes.buffer],
};

import { UserError } from '../base/user-error.ts';
import type { Affine } from '../imaging/affine.ts';
import { encodeGlb } from './encode-glb.ts';
import { encodeStl } from './encode-stl.ts';
import type { SurfacePart } from './march-cells.ts';
import { type MeshSize, meshSize } from './mesh-size.ts';
import { joinParts } from './surface-mesh.ts';

/** Formats that a surface can be saved in. */
export type SurfaceFormat = 'stl' | 'glb';

/** A surface as a file, and what it holds. */
export interface SurfaceFile extends MeshSize {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly triangles: number;
}

/** Joins the parts of a surface and writes them; throws a `UserError` for one that is empty. */
export function surfaceFile(
  parts: readonly SurfacePart[],
  lpsFromIndex: Affine<'lps', 'index'>,
  format: SurfaceFormat,
): SurfaceFile {
  const mesh = joinParts(parts, lpsFromIndex);
  if (mesh.triangles.length === 0)
    throw new UserError(
      'surface/empty',
      'Nothing in this scan reaches the threshold, so there is no surface. Choose a lower threshold.',
    );
  return {
    bytes: format === 'stl' ? encodeStl(mesh) : encodeGlb(mesh),
    triangles: mesh.triangles.length / 3,
    ...meshSize(mesh),
  };
}

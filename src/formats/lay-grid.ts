import { UserError } from '../base/user-error.ts';
import { type Affine, affine } from '../imaging/affine.ts';
import { add, cross, dot, length, normalize, scale, type Triple } from '../imaging/vector.ts';
import { formatLimits } from './limits.ts';

/** Where stored voxels lie: steps along columns, rows and slices, and the first voxel's centre, mm in LPS. */
export interface StoredAxes {
  readonly axes: readonly [Triple, Triple, Triple];
  readonly origin: Triple;
}

/** A right-handed grid of the same voxels. */
export interface LaidGrid {
  readonly lpsFromIndex: Affine<'lps', 'index'>;
  readonly flipRows: boolean;
}

/** Unit directions whose box has less volume than this are no grid: shear beyond 80° or axes that coincide. */
const leastDeterminant = 0.01;

/**
 * The grid through stored voxels. A left-handed one is made right-handed by counting its rows from the other
 * end: every voxel keeps its place in the patient. Throws `<kind>/geometry` where the numbers span no grid.
 */
export function layGrid(
  kind: string,
  { axes: [x, y, stated], origin }: StoredAxes,
  [, rows, slices]: readonly [number, number, number],
): LaidGrid {
  // A single slice needs no distance to the next; files then often state none.
  const z = slices === 1 && length(stated) === 0 ? normalize(cross(x, y)) : stated;
  const inside = (mm: number) => mm >= formatLimits.smallestStepMm && mm <= formatLimits.largestStepMm;
  const near = origin.every((mm) => Math.abs(mm) <= formatLimits.farthestMm);
  if (!near || ![x, y, z].every((axis) => inside(length(axis)))) throw noGrid(kind);
  const determinant = dot(cross(normalize(x), normalize(y)), normalize(z));
  if (!(Math.abs(determinant) >= leastDeterminant)) throw noGrid(kind);
  if (determinant > 0) return { lpsFromIndex: mapOf(x, y, z, origin), flipRows: false };
  const last = add(origin, scale(y, rows - 1));
  return { lpsFromIndex: mapOf(x, scale(y, -1), z, last), flipRows: true };
}

/** Changed signs leave zeros below zero, which would be shown: adding 0 makes them plain. */
function mapOf(...columns: readonly [Triple, Triple, Triple, Triple]): Affine<'lps', 'index'> {
  const [x, y, z, origin] = columns.map((column) => add(column, [0, 0, 0]));
  return affine<'lps', 'index'>(x!, y!, z!, origin!);
}

function noGrid(kind: string): UserError {
  return new UserError(
    `${kind}/geometry`,
    'The header does not say where the voxels lie: its directions or distances are no numbers that a scan can have. Export the volume again.',
  );
}

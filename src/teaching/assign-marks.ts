import { acceptanceMm } from './acceptance.ts';
import type { RatedPoint } from './control.ts';
import { distanceFromRegionMm, type Region } from './region.ts';
import { within } from './within.ts';

/** One reading of one case, as free-response analysis (Chakraborty) takes it. */
export interface FreeResponse {
  /** The highest rating on each lesion, in the order of the lesions; undefined where it has no mark. */
  readonly lesions: readonly (number | undefined)[];
  /** The ratings of the marks that are on no lesion. */
  readonly elsewhere: readonly number[];
  /** Further marks on lesions that have one: neither found again nor false. */
  readonly repeated: number;
}

/**
 * Tells the marks on lesions from those elsewhere. A mark belongs to the lesion whose edge it is nearest to, if it
 * is in it or within max(3 mm, voxel diagonal) of it.
 */
export function assignMarks(
  marks: readonly RatedPoint[],
  { lesions, voxelDiagonalMm }: { readonly lesions: readonly Region[]; readonly voxelDiagonalMm: number },
): FreeResponse {
  const limit = acceptanceMm({ voxelDiagonalMm });
  const onLesion = marks.map(({ at }) => {
    const far = lesions.map((lesion) => distanceFromRegionMm(lesion, at));
    const nearest = far.indexOf(Math.min(...far));
    return nearest >= 0 && within(far[nearest]!, limit) ? nearest : undefined;
  });
  const ratings = lesions.map((_, i) =>
    marks.filter((_, m) => onLesion[m] === i).map(({ rating }) => rating),
  );
  return {
    lesions: ratings.map((of) => (of.length > 0 ? Math.max(...of) : undefined)),
    elsewhere: marks.filter((_, m) => onLesion[m] === undefined).map(({ rating }) => rating),
    repeated: ratings.reduce((sum, of) => sum + Math.max(0, of.length - 1), 0),
  };
}

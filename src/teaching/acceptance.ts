/** The least distance from the edge of a finding that still counts as on it, mm. */
const floorMm = 3;

/** How far outside a finding's edge a mark still counts as on it: nobody can point finer than a voxel. */
export function acceptanceMm({ voxelDiagonalMm }: { readonly voxelDiagonalMm: number }): number {
  return Math.max(floorMm, voxelDiagonalMm);
}

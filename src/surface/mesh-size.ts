import type { SurfaceMesh } from './surface-mesh.ts';

/** What a closed surface encloses and how large it is. */
export interface MeshSize {
  readonly volumeMm3: number;
  readonly areaMm2: number;
}

/** Volume by the divergence theorem (signed tetrahedra about the first vertex) and area of a closed surface. */
export function meshSize({ positions, triangles }: SurfaceMesh): MeshSize {
  const [ox = 0, oy = 0, oz = 0] = positions;
  let volume = 0;
  let area = 0;
  for (let at = 0; at < triangles.length; at += 3) {
    const [a, b, c] = [3 * triangles[at]!, 3 * triangles[at + 1]!, 3 * triangles[at + 2]!];
    const [ax, ay, az] = [positions[a]! - ox, positions[a + 1]! - oy, positions[a + 2]! - oz];
    const [ux, uy, uz] = [positions[b]! - ox - ax, positions[b + 1]! - oy - ay, positions[b + 2]! - oz - az];
    const [vx, vy, vz] = [positions[c]! - ox - ax, positions[c + 1]! - oy - ay, positions[c + 2]! - oz - az];
    const [nx, ny, nz] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
    volume += (ax * nx + ay * ny + az * nz) / 6;
    area += Math.hypot(nx, ny, nz) / 2;
  }
  return { volumeMm3: volume, areaMm2: area };
}

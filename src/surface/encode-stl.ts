import type { SurfaceMesh } from './surface-mesh.ts';

const HEADER_BYTES = 80;
const TRIANGLE_BYTES = 50;

/**
 * A surface as binary STL, in patient millimetres: x to the left, y backward, z headward, as in DICOM. STL states no
 * unit; programs for printing take it for millimetres.
 */
export function encodeStl({ positions, triangles }: SurfaceMesh): Uint8Array<ArrayBuffer> {
  const count = triangles.length / 3;
  const bytes = new Uint8Array(HEADER_BYTES + 4 + count * TRIANGLE_BYTES);
  // Not "solid": text files begin with that.
  bytes.set(
    new TextEncoder().encode(
      'Oblique surface, millimetres, x left, y posterior, z superior. For teaching only',
    ),
  );
  const view = new DataView(bytes.buffer);
  view.setUint32(HEADER_BYTES, count, true);
  for (let triangle = 0; triangle < count; triangle++) {
    const at = HEADER_BYTES + 4 + triangle * TRIANGLE_BYTES;
    const corners = [0, 1, 2].map((corner) => 3 * triangles[3 * triangle + corner]!);
    const normal = normalOf(positions, corners);
    for (let axis = 0; axis < 3; axis++) view.setFloat32(at + 4 * axis, normal[axis]!, true);
    for (let corner = 0; corner < 3; corner++)
      for (let axis = 0; axis < 3; axis++)
        view.setFloat32(at + 12 * (corner + 1) + 4 * axis, positions[corners[corner]! + axis]!, true);
  }
  return bytes;
}

function normalOf(positions: Float32Array, [a, b, c]: readonly number[]): [number, number, number] {
  const along = (from: number, to: number, axis: number) => positions[to + axis]! - positions[from + axis]!;
  const [ux, uy, uz] = [along(a!, b!, 0), along(a!, b!, 1), along(a!, b!, 2)];
  const [vx, vy, vz] = [along(a!, c!, 0), along(a!, c!, 1), along(a!, c!, 2)];
  const [x, y, z] = [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx];
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

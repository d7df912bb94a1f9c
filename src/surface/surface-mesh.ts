import { type Affine, axisOf } from '../imaging/affine.ts';
import { cross, dot } from '../imaging/vector.ts';
import type { SurfacePart } from './march-cells.ts';

/** A closed surface in patient LPS mm; the corners of a triangle run anticlockwise seen from outside. */
export interface SurfaceMesh {
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
}

/**
 * Joins the parts of neighbouring slabs, in order, at the layers that they share, and takes them from voxel indices to
 * patient space. Triangles without area, where a voxel has the threshold itself, are left out.
 */
export function joinParts(parts: readonly SurfacePart[], lpsFromIndex: Affine<'lps', 'index'>): SurfaceMesh {
  const vertexCount = parts.reduce((sum, { positions }) => sum + positions.length / 3, 0);
  const cornerCount = parts.reduce((sum, { triangles }) => sum + triangles.length, 0);
  const positions = new Float32Array(3 * vertexCount);
  const triangles = new Uint32Array(cornerCount);
  const [inPatient, mirrored] = toPatient(lpsFromIndex);
  let vertices = 0;
  let corners = 0;
  let below = new Map<number, number>();
  for (const part of parts) {
    const joined = new Int32Array(part.positions.length / 3).fill(-1);
    for (let at = 0; at < part.seams.first.length; at += 2)
      joined[part.seams.first[at + 1]!] = below.get(part.seams.first[at]!) ?? -1;
    for (let vertex = 0; vertex < joined.length; vertex++) {
      if (joined[vertex]! >= 0) continue;
      inPatient(part.positions, 3 * vertex, positions, 3 * vertices);
      joined[vertex] = vertices++;
    }
    for (let at = 0; at < part.triangles.length; at += 3) {
      const a = joined[part.triangles[at]!]!;
      const b = joined[part.triangles[at + 1]!]!;
      const c = joined[part.triangles[at + 2]!]!;
      if (samePlace(positions, a, b) || samePlace(positions, b, c) || samePlace(positions, c, a)) continue;
      triangles[corners] = a;
      triangles[corners + 1] = mirrored ? c : b;
      triangles[corners + 2] = mirrored ? b : c;
      corners += 3;
    }
    below = new Map();
    for (let at = 0; at < part.seams.last.length; at += 2)
      below.set(part.seams.last[at]!, joined[part.seams.last[at + 1]!]!);
  }
  return { positions: positions.slice(0, 3 * vertices), triangles: triangles.slice(0, corners) };
}

type Move = (from: Float32Array, at: number, to: Float32Array, toAt: number) => void;

/** The map without an array for each point, and whether it turns a surface inside out. */
function toPatient(m: Affine<'lps', 'index'>): [Move, boolean] {
  const [x, y, z] = [axisOf(m, 0), axisOf(m, 1), axisOf(m, 2)];
  const origin = [m[12]!, m[13]!, m[14]!];
  const move: Move = (from, at, to, toAt) => {
    const [i, j, k] = [from[at]!, from[at + 1]!, from[at + 2]!];
    for (let axis = 0; axis < 3; axis++)
      to[toAt + axis] = origin[axis]! + i * x[axis]! + j * y[axis]! + k * z[axis]!;
  };
  return [move, dot(x, cross(y, z)) < 0];
}

function samePlace(positions: Float32Array, a: number, b: number): boolean {
  return (
    a === b ||
    (positions[3 * a] === positions[3 * b] &&
      positions[3 * a + 1] === positions[3 * b + 1] &&
      positions[3 * a + 2] === positions[3 * b + 2])
  );
}

import { cellCases } from './cell-cases.ts';
import { Growing } from './growing.ts';
import type { ValueGrid } from './value-grid.ts';

/** Where the surface crosses the first and the last layer of a slab: edge of the grid and vertex, in pairs. */
export interface Seams {
  readonly first: Int32Array;
  readonly last: Int32Array;
}

/** A part of a surface: corners of triangles in grid coordinates, triangles seen from outside anticlockwise. */
export interface SurfacePart {
  readonly positions: Float32Array;
  readonly triangles: Uint32Array;
  readonly seams: Seams;
}

const floats = (length: number) => new Float32Array(length);
const wholes = (length: number) => new Uint32Array(length);

/**
 * Marching cubes over a grid, layer by layer. A vertex lies on an edge of the grid and is made once, so the surface is
 * closed wherever the grid's border is `outside`; the seams let it be joined to the part above and below.
 */
export function marchCells({ dims, values }: ValueGrid, threshold: number): SurfacePart {
  const [nx, ny, nz] = dims;
  const layer = nx * ny;
  const positions = new Growing(floats);
  const triangles = new Growing(wholes);
  const inside = insideOf(values, threshold);
  /** Vertices on the edges along x and y of the lower and the upper layer, and along z between them; −1: none yet. */
  let low = noVertices(2 * layer);
  let high = noVertices(2 * layer);
  const upright = noVertices(layer);
  const first = low;

  const vertexOn = (x: number, y: number, z: number, axis: number): number => {
    const a = values[x + nx * y + layer * z]!;
    const b = values[x + nx * y + layer * z + (axis === 0 ? 1 : axis === 1 ? nx : layer)]!;
    const t = (threshold - a) / (b - a);
    positions.push3(x + (axis === 0 ? t : 0), y + (axis === 1 ? t : 0), z + (axis === 2 ? t : 0));
    return positions.length / 3 - 1;
  };
  const vertexOf = (i: number, j: number, k: number, corner: number, axis: 0 | 1 | 2): number => {
    const x = i + (corner & 1);
    const y = j + ((corner >> 1) & 1);
    const z = k + (corner >> 2);
    const at = x + nx * y;
    const [held, slot] = axis === 2 ? [upright, at] : [z === k ? low : high, axis * layer + at];
    if (held[slot]! < 0) held[slot] = vertexOn(x, y, z, axis);
    return held[slot]!;
  };

  for (let k = 0; k < nz - 1; k++) {
    if (k > 0) {
      low = high;
      high = noVertices(2 * layer);
      upright.fill(-1);
    }
    for (let j = 0; j < ny - 1; j++)
      for (let i = 0; i < nx - 1; i++) {
        const at = i + nx * j + layer * k;
        const number = caseAt(inside, at, nx, layer);
        if (number === 0 || number === 255) continue;
        const edges = cellCases[number]!;
        for (let e = 0; e < edges.length; e += 3) {
          const [a, b, c] = [edges[e]!, edges[e + 1]!, edges[e + 2]!];
          triangles.push3(
            vertexOf(i, j, k, a.corner, a.axis),
            vertexOf(i, j, k, b.corner, b.axis),
            vertexOf(i, j, k, c.corner, c.axis),
          );
        }
      }
  }
  return {
    positions: positions.taken(),
    triangles: triangles.taken(),
    seams: { first: seamOf(first), last: seamOf(high) },
  };
}

/** 1 where a value reaches the threshold, else 0. */
function insideOf(values: Float32Array, threshold: number): Uint8Array {
  const inside = new Uint8Array(values.length);
  for (let at = 0; at < values.length; at++) inside[at] = values[at]! >= threshold ? 1 : 0;
  return inside;
}

const noVertices = (length: number) => new Int32Array(length).fill(-1);

function caseAt(inside: Uint8Array, at: number, nx: number, layer: number): number {
  return (
    inside[at]! |
    (inside[at + 1]! << 1) |
    (inside[at + nx]! << 2) |
    (inside[at + nx + 1]! << 3) |
    (inside[at + layer]! << 4) |
    (inside[at + layer + 1]! << 5) |
    (inside[at + layer + nx]! << 6) |
    (inside[at + layer + nx + 1]! << 7)
  );
}

function seamOf(vertices: Int32Array): Int32Array {
  const pairs: number[] = [];
  vertices.forEach((vertex, edge) => {
    if (vertex >= 0) pairs.push(edge, vertex);
  });
  return Int32Array.from(pairs);
}

import caseTable from '@kitware/vtk.js/Filters/General/ImageMarchingCubes/caseTable.js';

/** VTK's order of a cell's corners in the number of a case. */
const cornerOfBit = [0, 1, 3, 2, 4, 5, 7, 6] as const;

/** An edge of a cell: the corner that it begins at (bits 0, 1, 2 are steps in x, y, z) and its axis. */
export interface CellEdge {
  readonly corner: number;
  readonly axis: 0 | 1 | 2;
}

const edges: readonly CellEdge[] = Array.from({ length: 12 }, (_, edge) => {
  const [a, b] = caseTable.getEdge(edge);
  return { corner: Math.min(a, b), axis: Math.log2(a ^ b) as 0 | 1 | 2 };
});

/**
 * The triangles of a cell by which of its corners are inside: bit c of the number is corner c, whose own bits are steps
 * in x, y, z. Each list holds edges, three a triangle.
 */
export const cellCases: readonly (readonly CellEdge[])[] = Array.from({ length: 256 }, (_, inside) => {
  const number = cornerOfBit.reduce<number>((sum, corner, bit) => sum | (((inside >> corner) & 1) << bit), 0);
  const listed = caseTable.getCase(number);
  const end = listed.indexOf(-1);
  return listed.slice(0, end < 0 ? listed.length : end).map((edge) => edges[edge]!);
});

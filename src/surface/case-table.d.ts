declare module '@kitware/vtk.js/Filters/General/ImageMarchingCubes/caseTable.js' {
  /** The cases of marching cubes (Lorensen and Cline 1987) as VTK has them. */
  const table: {
    /** Edges of the triangles of a cell, three a triangle, up to a −1; bit i is corner `[0, 1, 3, 2, 4, 5, 7, 6][i]`. */
    getCase(index: number): readonly number[];
    /** The two corners that an edge joins; bits 0, 1, 2 of a corner are its steps in x, y, z. */
    getEdge(edge: number): readonly [number, number];
  };
  export default table;
}

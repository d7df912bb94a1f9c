/** A value for each patient position: any turned, mirrored or shifted voxel shows. Whole numbers, within 16 bits. */
export function valueAt([x, y, z]: readonly number[]): number {
  return Math.round(11 * x! + 37 * y! - 53 * z!);
}

/** Stored values of a grid, column fastest, each computed from where its voxel lies: `lps` of an index. */
export function placeValues(
  dims: readonly number[],
  lps: (i: number, j: number, k: number) => readonly number[],
): number[] {
  const values: number[] = [];
  for (let k = 0; k < dims[2]!; k++)
    for (let j = 0; j < dims[1]!; j++) for (let i = 0; i < dims[0]!; i++) values.push(valueAt(lps(i, j, k)));
  return values;
}

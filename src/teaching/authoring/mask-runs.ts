/** First voxel and number of voxels, again and again, ascending and apart; voxels count as `Volume.hu` does. */
export type Runs = readonly number[];

/** Sorted runs of the voxels in any order, each once. */
export function runsOf(voxels: Iterable<number>): Runs {
  const sorted = Float64Array.from(new Set(voxels)).sort();
  const runs: number[] = [];
  for (const at of sorted) {
    const last = runs.length - 2;
    if (last >= 0 && runs[last]! + runs[last + 1]! === at) runs[last + 1]!++;
    else runs.push(at, 1);
  }
  return runs;
}

/** How many voxels. */
export function countOf(runs: Runs): number {
  let count = 0;
  for (let r = 1; r < runs.length; r += 2) count += runs[r]!;
  return count;
}

export function forEachVoxel(runs: Runs, visit: (at: number) => void): void {
  for (let r = 0; r < runs.length; r += 2)
    for (let at = runs[r]!; at < runs[r]! + runs[r + 1]!; at++) visit(at);
}

/** Voxels of either. */
export const union = (a: Runs, b: Runs): Runs => combine(a, b, (inA, inB) => inA || inB);

/** Voxels of the first that are not in the second. */
export const difference = (a: Runs, b: Runs): Runs => combine(a, b, (inA, inB) => inA && !inB);

/** Whether a voxel is in; by bisection. */
export function holds(runs: Runs, at: number): boolean {
  let [low, high] = [0, runs.length / 2];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[2 * middle]! <= at) low = middle + 1;
    else high = middle;
  }
  return low > 0 && at < runs[2 * low - 2]! + runs[2 * low - 1]!;
}

/** Walks the ends of all runs in order. */
function combine(a: Runs, b: Runs, keep: (inA: boolean, inB: boolean) => boolean): Runs {
  const result: number[] = [];
  let [i, j] = [0, 0];
  let [inA, inB, inside, from] = [false, false, false, 0];
  const edge = (runs: Runs, at: number) =>
    at < runs.length ? runs[at - (at % 2)]! + (at % 2 === 0 ? 0 : runs[at]!) : Infinity;
  while (i < a.length || j < b.length) {
    const [nextA, nextB] = [edge(a, i), edge(b, j)];
    const at = Math.min(nextA, nextB);
    if (nextA === at) {
      inA = i % 2 === 0;
      i++;
    }
    if (nextB === at) {
      inB = j % 2 === 0;
      j++;
    }
    const now = keep(inA, inB);
    if (now === inside) continue;
    if (now) {
      const last = result.length - 2;
      // Runs that touch are one run.
      if (last >= 0 && result[last]! + result[last + 1]! === at) {
        from = result[last]!;
        result.length = last;
      } else from = at;
    } else if (at > from) result.push(from, at - from);
    inside = now;
  }
  return result;
}

/**
 * Which case set (from 0) each period of each row of a square gets, so that every condition meets every set equally
 * often and nobody sees a set twice: each row turns the sets by a number of its own, the first choice that balances.
 * Throws where the square has no such choice.
 */
export function balancedCaseSets(rows: readonly (readonly number[])[]): number[][] {
  const n = rows[0]?.length ?? 0;
  const wanted = rows.length / n;
  const counts = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  const turns: number[] = [];
  const setOf = (period: number, turn: number) => (period + turn) % n;
  const add = (row: readonly number[], turn: number, by: number) => {
    row.forEach((condition, period) => {
      counts[condition]![setOf(period, turn)]! += by;
    });
  };
  const choose = (at: number): boolean => {
    const row = rows[at];
    if (!row) return true;
    for (let turn = 0; turn < n; turn++) {
      add(row, turn, 1);
      turns[at] = turn;
      if (counts.flat().every((count) => count <= wanted) && choose(at + 1)) return true;
      add(row, turn, -1);
    }
    return false;
  };
  if (!choose(0)) throw new Error(`balanced case sets: none for ${rows.length} rows of ${n}`);
  return rows.map((row, i) => row.map((_, period) => setOf(period, turns[i]!)));
}

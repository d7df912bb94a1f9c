/**
 * Sequences of `n` conditions in which each follows each other equally often (Williams 1949): n sequences for an
 * even n; for an odd n these and their mirror images, 2n.
 */
export function williamsSquare(n: number): number[][] {
  if (!Number.isInteger(n) || n < 1) throw new Error(`williamsSquare: ${n} conditions`);
  // 0, 1, n−1, 2, n−2, …: every step between neighbours occurs once.
  const first = Array.from({ length: n }, (_, i) => (i % 2 === 1 ? (i + 1) / 2 : (n - i / 2) % n));
  const rows = Array.from({ length: n }, (_, shift) => first.map((condition) => (condition + shift) % n));
  return n % 2 === 0 || n === 1 ? rows : [...rows, ...rows.map((row) => [...row].reverse())];
}

/** How often condition `b` comes directly after `a`, as counts[a][b]. */
export function successionCounts(rows: readonly (readonly number[])[], n: number): number[][] {
  const counts = Array.from({ length: n }, () => new Array<number>(n).fill(0));
  for (const row of rows) for (let i = 1; i < row.length; i++) counts[row[i - 1]!]![row[i]!]! += 1;
  return counts;
}

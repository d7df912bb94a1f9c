import { sum } from '../descriptive.ts';
import { logFactorial } from '../distributions/log-factorial.ts';
import { computed, notComputable, type Outcome } from '../outcome.ts';

/** Partial tables beyond which the count would take minutes. */
const effortLimit = 2e7;

/** Tables whose first columns are filled: rows left to fill, and the distinct chances of the part that is. */
interface Node {
  readonly left: readonly number[];
  readonly parts: Map<number, { readonly log: number; mass: number }>;
}

/**
 * Fisher's exact test of a table of any size (Freeman and Halton 1951): the chances of all tables with these
 * margins that are no more likely than the one observed. Columns are filled one by one and parts with the same
 * rows left and the same chance are merged (the network of Mehta and Patel 1983); the last two columns are
 * counted together.
 */
export function fisherExactTable(table: readonly (readonly number[])[]): Outcome<{ p: number }> {
  const filled = table.filter((row) => sum(row) > 0);
  const columns = (filled[0] ?? []).map((_, j) => filled.map((row) => row[j]!)).filter((c) => sum(c) > 0);
  if (filled.length < 2 || columns.length < 2)
    return notComputable(
      'empty-margin',
      'No comparison: it needs two groups and two kinds of answers or more.',
    );
  // Fewest rows and the largest columns last: fewest different rows left to fill.
  const upright = filled.length <= columns.length ? columns : filled;
  const ordered = [...upright].sort((a, b) => sum(a) - sum(b));
  const totals = ordered.map(sum);
  const rows = ordered[0]!.map((_, i) => sum(ordered.map((column) => column[i]!)));
  const observed = sum(ordered.map(logWeight)) + Math.log1p(1e-7);
  let effort = 0;
  let nodes = new Map<string, Node>([['', { left: rows, parts: new Map([[0, { log: 0, mass: 1 }]]) }]]);
  for (const total of totals.slice(0, -2)) {
    const next = new Map<string, Node>();
    for (const { left, parts } of nodes.values()) {
      forEachColumn(left, total, (column) => {
        effort += parts.size;
        const rest = left.map((count, i) => count - column[i]!);
        const key = rest.join();
        const node = next.get(key) ?? { left: rest, parts: new Map() };
        next.set(key, node);
        const step = logWeight(column);
        for (const { log, mass } of parts.values()) add(node.parts, log + step, mass * Math.exp(step));
        return effort < effortLimit;
      });
    }
    nodes = next;
  }
  let mass = 0;
  for (const { left, parts } of nodes.values()) {
    const ends: number[] = [];
    const rest = [...left];
    forEachColumn(left, totals.at(-2)!, (column) => {
      for (let i = 0; i < rest.length; i++) rest[i] = left[i]! - column[i]!;
      ends.push(logWeight(column) + logWeight(rest));
      effort += 1;
      return effort < effortLimit;
    });
    const sorted = Float64Array.from(ends).sort();
    const upTo = new Float64Array(sorted.length + 1);
    for (let i = 0; i < sorted.length; i++) upTo[i + 1] = upTo[i]! + Math.exp(sorted[i]!);
    for (const part of parts.values()) mass += part.mass * upTo[countUpTo(sorted, observed - part.log)]!;
  }
  if (effort >= effortLimit)
    return notComputable(
      'too-large',
      'No exact p-value: the table is too large to count every table like it.',
    );
  return computed({ p: Math.min(1, Math.exp(Math.log(mass) - logAllTables(rows, totals))) });
}

/** −Σ log x! of a column: what it adds to the logarithm of a table's weight. */
function logWeight(column: readonly number[]): number {
  let log = 0;
  for (const count of column) log -= logFactorial(count);
  return log;
}

/** Logarithm of the weights of all tables together: n! / (Π rows! Π columns!). */
function logAllTables(rows: readonly number[], columns: readonly number[]): number {
  return logFactorial(sum(rows)) + logWeight(rows) + logWeight(columns);
}

/** Parts whose chances differ by rounding alone are one. */
function add(parts: Node['parts'], log: number, mass: number): void {
  const key = Math.round(log * 1e9);
  const part = parts.get(key);
  if (part) part.mass += mass;
  else parts.set(key, { log, mass });
}

/** Every way to put `total` into rows with room for `left`, until `visit` returns false. */
function forEachColumn(
  left: readonly number[],
  total: number,
  visit: (column: readonly number[]) => boolean,
): void {
  const column = left.map(() => 0);
  const room = left.map((_, i) => sum(left.slice(i + 1)));
  const fill = (i: number, rest: number): boolean => {
    if (i === left.length) return visit(column);
    for (let count = Math.max(0, rest - room[i]!); count <= Math.min(left[i]!, rest); count++) {
      column[i] = count;
      if (!fill(i + 1, rest - count)) return false;
    }
    return true;
  };
  fill(0, total);
}

/** How many of the sorted values are at most `bound`. */
function countUpTo(sorted: Float64Array, bound: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! <= bound) low = middle + 1;
    else high = middle;
  }
  return low;
}

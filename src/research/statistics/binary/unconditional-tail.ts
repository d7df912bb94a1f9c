import { binomialPmf } from '../distributions/binomial.ts';
import { logChoose } from '../distributions/log-choose.ts';

/** Points of the first search over the chance of a right answer. */
const gridSize = 4000;

/**
 * The largest chance, over every common chance of a right answer, that two independent arms of `total1` and
 * `total2` give a table for which `extreme(right1, right2)` holds: the p-value of an unconditional exact test.
 *
 * Tables with the same number of right answers depend on the common chance alike, so the tail is
 * Σ share[s] · Binomial(s; total1 + total2, chance). Its maxima are looked for on a fine grid and each is then
 * narrowed by golden sections: a coarse search misses the third digit.
 */
export function unconditionalTail(
  total1: number,
  total2: number,
  extreme: (right1: number, right2: number) => boolean,
): number {
  const total = total1 + total2;
  const share = new Array<number>(total + 1).fill(0);
  for (let right1 = 0; right1 <= total1; right1++) {
    for (let right2 = 0; right2 <= total2; right2++) {
      if (!extreme(right1, right2)) continue;
      const s = right1 + right2;
      share[s]! += Math.exp(logChoose(total1, right1) + logChoose(total2, right2) - logChoose(total, s));
    }
  }
  const tail = (chance: number) =>
    share.reduce((sum, part, s) => (part === 0 ? sum : sum + part * binomialPmf(s, total, chance)), 0);
  const grid = Array.from({ length: gridSize + 1 }, (_, i) => tail(i / gridSize));
  let best = Math.max(...grid);
  if (best > 1 - 1e-12) return 1;
  for (let i = 1; i < gridSize; i++) {
    // A maximum near here can be no higher than its neighbours by much: only promising ones are narrowed.
    if (grid[i]! >= grid[i - 1]! && grid[i]! >= grid[i + 1]! && grid[i]! > best * 0.99)
      best = Math.max(best, narrowed(tail, (i - 1) / gridSize, (i + 1) / gridSize));
  }
  return Math.min(1, best);
}

/** The highest value of a function with one maximum between `low` and `high`. */
function narrowed(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  let [a, b] = [low, high];
  let [c, d] = [b - ratio * (b - a), a + ratio * (b - a)];
  let [fc, fd] = [f(c), f(d)];
  for (let i = 0; i < 40; i++) {
    if (fc > fd) {
      [b, d, fd] = [d, c, fc];
      c = b - ratio * (b - a);
      fc = f(c);
    } else {
      [a, c, fc] = [c, d, fd];
      d = a + ratio * (b - a);
      fd = f(d);
    }
  }
  return Math.max(fc, fd);
}

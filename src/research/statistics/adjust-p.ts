/** Ways to adjust the p-values of a family of tests; named as in R's p.adjust. */
export type Adjustment = 'holm' | 'bonferroni' | 'hochberg' | 'BH' | 'BY';

/** Adjusted p-values in the order given. The protocol's family uses Holm (1979). */
export function adjustP(p: readonly number[], method: Adjustment = 'holm'): number[] {
  const n = p.length;
  const harmonic = p.reduce((total, _, i) => total + 1 / (i + 1), 0);
  const factor: Record<Adjustment, (rank: number) => number> = {
    holm: (rank) => n - rank + 1,
    bonferroni: () => n,
    hochberg: (rank) => n - rank + 1,
    BH: (rank) => n / rank,
    BY: (rank) => (harmonic * n) / rank,
  };
  const order = p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!);
  const scaled = order.map((at, i) => Math.min(1, p[at]! * factor[method](i + 1)));
  // Step down keeps the running maximum from the smallest p, step up the running minimum from the largest.
  const stepUp = method === 'hochberg' || method === 'BH' || method === 'BY';
  const adjusted = new Array<number>(n);
  let running = stepUp ? 1 : 0;
  for (let k = 0; k < n; k++) {
    const i = stepUp ? n - 1 - k : k;
    if (method === 'bonferroni') running = scaled[i]!;
    else running = stepUp ? Math.min(running, scaled[i]!) : Math.max(running, scaled[i]!);
    adjusted[order[i]!] = running;
  }
  return adjusted;
}

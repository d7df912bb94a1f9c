import { logGamma } from './log-gamma.ts';

/** Logarithms of 0!, 1!, 2!…, as far as they have been asked for. */
const known = [0, 0];
const keptUpTo = 100_000;

/** Natural logarithm of n! for a whole n ≥ 0. */
export function logFactorial(n: number): number {
  if (n > keptUpTo) return logGamma(n + 1);
  for (let i = known.length; i <= n; i++) known.push(logGamma(i + 1));
  return known[n]!;
}

import { logGamma } from './log-gamma.ts';

/** Logarithms of 0!, 1!, 2!…, as far as they have been asked for. */
const logFactorials = [0, 0];

function logFactorial(n: number): number {
  if (n > 100_000) return logGamma(n + 1);
  for (let i = logFactorials.length; i <= n; i++) logFactorials.push(logGamma(i + 1));
  return logFactorials[n]!;
}

/** Logarithm of the binomial coefficient "n choose k"; −Infinity where k is not in 0…n. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

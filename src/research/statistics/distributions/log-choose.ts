import { logFactorial } from './log-factorial.ts';

/** Logarithm of the binomial coefficient "n choose k"; −Infinity where k is not in 0…n. */
export function logChoose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity;
  return logFactorial(n) - logFactorial(k) - logFactorial(n - k);
}

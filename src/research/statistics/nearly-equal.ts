/**
 * True when two measured numbers differ by rounding alone: 0.3 − 0.2 and 0.2 − 0.1 are a tie, although their
 * binary forms differ in the last digit. `scale` is the largest magnitude that went into them.
 */
export function nearlyEqual(a: number, b: number, scale: number): boolean {
  return Math.abs(a - b) <= 1e-10 * scale;
}

/** The largest magnitude in some numbers. */
export function scaleOf(...samples: readonly (readonly number[])[]): number {
  return samples.reduce((scale, values) => values.reduce((s, v) => Math.max(s, Math.abs(v)), scale), 0);
}

/** A smooth function through given points. */
export type Curve = (at: number) => number;

/**
 * Monotone cubic interpolation (Fritsch and Carlson 1980) through [at, value] pairs in ascending order; it never
 * swings beyond its points, and is constant outside them.
 */
export function createCurve(keys: readonly (readonly [at: number, value: number])[]): Curve {
  const last = keys.length - 1;
  const secant = keys.slice(1).map(([at, value], k) => (value - keys[k]![1]) / (at - keys[k]![0]));
  const slope = keys.map((_, k) => {
    const before = secant[k - 1];
    const after = secant[k];
    if (before === undefined || after === undefined || before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
  return (at) => {
    if (at <= keys[0]![0]) return keys[0]![1];
    if (at >= keys[last]![0]) return keys[last]![1];
    let k = 0;
    while (at > keys[k + 1]![0]) k++;
    const [a, va] = keys[k]!;
    const [b, vb] = keys[k + 1]!;
    const h = b - a;
    const t = (at - a) / h;
    const s = 1 - t;
    return (
      va * s * s * (1 + 2 * t) + vb * t * t * (3 - 2 * t) + h * s * t * (slope[k]! * s - slope[k + 1]! * t)
    );
  };
}

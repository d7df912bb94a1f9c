/** A smooth function through given points. */
export type Curve = (at: number) => number;

/**
 * Monotone cubic interpolation (Fritsch and Carlson 1980) through [at, value] pairs in ascending order; it never
 * swings beyond its points, and is constant outside them.
 */
export function createCurve(keys: readonly (readonly [at: number, value: number])[]): Curve {
  const last = keys.length - 1;
  const places = Float64Array.from(keys, ([at]) => at);
  const values = Float64Array.from(keys, ([, value]) => value);
  const secant = keys.slice(1).map(([at, value], k) => (value - keys[k]![1]) / (at - keys[k]![0]));
  const slope = Float64Array.from(keys, (_, k) => {
    const before = secant[k - 1];
    const after = secant[k];
    if (before === undefined || after === undefined || before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
  // Painting asks for the same height for a whole plane.
  let latest = Number.NaN;
  let found = 0;
  const valueAt = (at: number) => {
    if (at <= places[0]!) return values[0]!;
    if (at >= places[last]!) return values[last]!;
    let k = 0;
    while (at > places[k + 1]!) k++;
    const h = places[k + 1]! - places[k]!;
    const t = (at - places[k]!) / h;
    const s = 1 - t;
    return (
      values[k]! * s * s * (1 + 2 * t) +
      values[k + 1]! * t * t * (3 - 2 * t) +
      h * s * t * (slope[k]! * s - slope[k + 1]! * t)
    );
  };
  return (at) => {
    if (at !== latest) {
      latest = at;
      found = valueAt(at);
    }
    return found;
  };
}

/**
 * A root of `f` between `low` and `high`, where `f` changes sign; `tolerance` 0 is the precision of a double.
 * Bisection sped up by interpolation, step by step as netlib's zeroin does it (Brent, Algorithms for Minimization
 * without Derivatives, 1973, chapter 4), so that with the same tolerance R's uniroot stops at the same place.
 */
export function findRoot(f: (x: number) => number, low: number, high: number, tolerance = 0): number {
  let [a, b, c] = [low, high, low];
  let [fa, fb] = [f(a), f(b)];
  let fc = fa;
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (fa > 0 === fb > 0) throw new Error(`findRoot: no change of sign in [${low}, ${high}]`);
  for (let iteration = 0; iteration < 1000; iteration++) {
    const previous = b - a;
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const least = 2 * Number.EPSILON * Math.abs(b) + tolerance / 2;
    let step = (c - b) / 2;
    if (Math.abs(step) <= least || fb === 0) return b;
    if (Math.abs(previous) >= least && Math.abs(fa) > Math.abs(fb)) {
      const [p, q] = interpolated(a, b, c, fa, fb, fc);
      if (p < 0.75 * (c - b) * q - Math.abs(least * q) / 2 && p < Math.abs((previous * q) / 2)) step = p / q;
    }
    if (Math.abs(step) < least) step = step > 0 ? least : -least;
    [a, fa] = [b, fb];
    b += step;
    fb = f(b);
    if (fb > 0 === fc > 0) [c, fc] = [a, fa];
  }
  return b;
}

/** The interpolated step as p / q with p ≥ 0: linear through two points, inverse quadratic through three. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): [number, number] {
  let [p, q] = [0, 0];
  if (a === c) {
    p = (c - b) * (fb / fa);
    q = 1 - fb / fa;
  } else {
    const [u, v, w] = [fa / fc, fb / fc, fb / fa];
    p = w * ((c - b) * u * (u - v) - (b - a) * (v - 1));
    q = (u - 1) * (v - 1) * (w - 1);
  }
  return p > 0 ? [p, -q] : [-p, q];
}

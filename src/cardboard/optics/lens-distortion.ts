/** Coefficients of a lens: r' = r (1 + k1 r² + k2 r⁴), as Google Cardboard's parameters state them. */
export interface LensDistortion {
  readonly k1: number;
  readonly k2: number;
}

/**
 * Where a point of the screen is seen through the lens. `r`: tangent of its angle at the lens without bending;
 * returns the tangent of the angle at which it appears. CPU twin of `seenThrough` in `lens.glsl`.
 */
export function seenThrough({ k1, k2 }: LensDistortion, r: number): number {
  const r2 = r * r;
  return r * (1 + r2 * (k1 + k2 * r2));
}

/** The other way: which tangent on the screen appears at the tangent `seen`. Newton's method; exact to 1e-12. */
export function shownFor(lens: LensDistortion, seen: number): number {
  let r = seen / (1 + lens.k1 * Math.min(1, seen * seen));
  for (let i = 0; i < 30; i++) {
    const slope = 1 + r * r * (3 * lens.k1 + 5 * lens.k2 * r * r);
    const step = (seenThrough(lens, r) - seen) / slope;
    r -= step;
    if (Math.abs(step) < 1e-13) break;
  }
  return r;
}

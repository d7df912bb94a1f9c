/** One control point: value in HU, opacity per millimetre-normalised unit step, colour in [0, 1] sRGB. */
export interface TransferPoint {
  readonly hu: number;
  readonly opacity: number;
  readonly rgb: readonly [number, number, number];
}

/**
 * Piecewise-linear map from HU to colour and opacity.
 *
 * `opacity` is what one `referenceStepMm` of homogeneous material absorbs, so pictures do not depend on the
 * sampling step: α(step) = 1 − (1 − α)^(step / referenceStepMm).
 */
export interface TransferFunction {
  readonly id: string;
  readonly name: string;
  readonly referenceStepMm: number;
  /** Ascending in `hu`, at least two. */
  readonly points: readonly TransferPoint[];
  /** Fades what has no surface; absent: nothing is faded. */
  readonly gradientOpacity?: GradientOpacity | undefined;
  /** Absent: `defaultShading`. */
  readonly shading?: Shading | undefined;
}

/** Share of the opacity that is kept, linear in steepness between two points and constant beyond them. */
export interface GradientOpacity {
  /** Ascending, at least 1e-3 apart. */
  readonly huPerMm: readonly [number, number];
  readonly share: readonly [number, number];
}

/** Blinn-Phong terms of a lit picture. */
export interface Shading {
  readonly ambient: number;
  readonly diffuse: number;
  readonly specular: number;
  /** Exponent of the highlight. */
  readonly shininess: number;
}

export const defaultShading: Shading = { ambient: 0.3, diffuse: 0.75, specular: 0.18, shininess: 24 };

/** Share of the opacity that is kept at a steepness in HU per mm. */
export function gradientShare({ huPerMm, share }: GradientOpacity, steepness: number): number {
  const t = (steepness - huPerMm[0]) / (huPerMm[1] - huPerMm[0]);
  return share[0] + (share[1] - share[0]) * Math.min(1, Math.max(0, t));
}

/** Colour and opacity at one HU value; constant beyond the ends. */
export function evaluate(
  tf: TransferFunction,
  hu: number,
): [r: number, g: number, b: number, opacity: number] {
  const { points } = tf;
  const upper = points.findIndex((p) => p.hu >= hu);
  const last = points.at(-1)!;
  if (upper === -1) return [...last.rgb, last.opacity];
  const b = points[upper]!;
  const a = points[upper - 1];
  if (!a) return [...b.rgb, b.opacity];
  const t = (hu - a.hu) / (b.hu - a.hu);
  const mix = (from: number, to: number) => from + (to - from) * t;
  return [
    mix(a.rgb[0], b.rgb[0]),
    mix(a.rgb[1], b.rgb[1]),
    mix(a.rgb[2], b.rgb[2]),
    mix(a.opacity, b.opacity),
  ];
}

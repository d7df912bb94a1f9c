/** One rung of the quality ladder. */
export interface QualityLevel {
  /** Share of the view's pixels per axis, 0 … 1. */
  readonly resolution: number;
  /** Sampling step along the ray, voxels. */
  readonly stepVoxels: number;
}

/**
 * From coarse to fine, for flat views and for each eye of a headset; each rung costs about 1.7 × the one before
 * it. The volume's resolution and step are all that gives way to time: slices, text and marks are always drawn
 * at every pixel.
 */
export const qualityLadder: readonly QualityLevel[] = [
  { resolution: 0.35, stepVoxels: 1.5 },
  { resolution: 0.45, stepVoxels: 1.4 },
  { resolution: 0.55, stepVoxels: 1.2 },
  { resolution: 0.7, stepVoxels: 1 },
  { resolution: 0.85, stepVoxels: 0.85 },
  { resolution: 1, stepVoxels: 2 / 3 },
];

/** About how many times a rung costs what the one before it does. */
export const costPerRung = 1.7;

/**
 * What each pass is rendered with when nothing moves: alone at least 40 dB from a frame eight times finer (46
 * unlit), and the mean of the passes is finer than any one.
 */
export const stillQuality: QualityLevel = { resolution: 1, stepVoxels: 0.6 };

/**
 * Passes of a settled picture: as many shifts within a pixel and a step. Where a processor draws, one takes up to
 * seconds, in which the page answers late.
 */
export const settledPasses = (software: boolean): number => (software ? 1 : 16);

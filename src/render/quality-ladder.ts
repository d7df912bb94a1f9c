/** One rung of the quality ladder. */
export interface QualityLevel {
  /** Share of the view's pixels per axis, 0 … 1. */
  readonly resolution: number;
  /** Sampling step along the ray, voxels. */
  readonly stepVoxels: number;
}

/**
 * From coarse to fine, for flat views and for each eye of a headset; each rung costs about 1.65 × the one before
 * it. Where pixels are missing they are what a picture lacks, and finer steps hardly help: at 0.7 of the pixels
 * steps of 1.6 voxels cost a quarter less than steps of 1 and lose 0.4 dB. The volume's resolution and step are all
 * that gives way to time: slices, text and marks are always drawn at every pixel.
 */
export const qualityLadder: readonly QualityLevel[] = [
  { resolution: 0.35, stepVoxels: 1.6 },
  { resolution: 0.45, stepVoxels: 1.6 },
  { resolution: 0.56, stepVoxels: 1.6 },
  { resolution: 0.7, stepVoxels: 1.6 },
  { resolution: 0.9, stepVoxels: 1.6 },
  { resolution: 1, stepVoxels: 1.15 },
  { resolution: 1, stepVoxels: 2 / 3 },
];

/** About how many times a rung costs what the one before it does. */
export const costPerRung = 1.65;

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

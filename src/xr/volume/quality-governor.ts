/** Chooses how finely the volume is sampled so that the headset's rate holds; slices and text are never touched. */
export interface QualityGovernor {
  /** Takes the time since the tick before, ms; returns the step along rays in voxels. */
  tick(deltaMs: number): number;
}

export interface GovernorOptions {
  /** Time per tick at the headset's rate, ms. */
  readonly targetMs: number;
  /** Finest and coarsest step, voxels. */
  readonly finest: number;
  readonly coarsest: number;
}

/** Ticks that are judged together, or fewer once they took this long, and the mean above the target that is too slow. */
const WINDOW = 24;
const LONG_WINDOW_MS = 300;
const TOO_SLOW = 1.2;
/** A tick counts as at most this many targets, so that one hitch does not coarsen the picture. */
const HITCH = 4;
/** How much coarser at once: by as much as it was too slow, within these. */
const COARSER = { least: 1.25, most: 2 };
const FINER = 0.9;
/** Windows that must go well before a finer step is tried; doubled each time the trial fails. */
const FIRST_PATIENCE = 30;
const MOST_PATIENCE = 480;
/** Windows in which a finer step may show that it is too slow. */
const TRIAL = 4;

/**
 * A headset waits for its display, so time to spare cannot be seen: finer sampling is tried now and then, and a
 * setting that failed is left alone for longer each time, or quality would swing for ever.
 */
export function createQualityGovernor({ targetMs, finest, coarsest }: GovernorOptions): QualityGovernor {
  let stepVoxels = Math.min(coarsest, finest * 1.5);
  let ticks = 0;
  let spent = 0;
  let patience = FIRST_PATIENCE;
  let held = 0;
  let onTrial = false;
  return {
    tick(deltaMs) {
      spent += Math.min(deltaMs, HITCH * targetMs);
      if (++ticks < WINDOW && spent < LONG_WINDOW_MS) return stepVoxels;
      const mean = spent / ticks;
      ticks = 0;
      spent = 0;
      held++;
      if (mean > targetMs * TOO_SLOW) {
        const factor = Math.min(COARSER.most, Math.max(COARSER.least, mean / targetMs));
        stepVoxels = Math.min(coarsest, stepVoxels * factor);
        if (onTrial) patience = Math.min(2 * patience, MOST_PATIENCE);
        onTrial = false;
        held = 0;
      } else if (held > patience) {
        onTrial = stepVoxels > finest;
        stepVoxels = Math.max(finest, stepVoxels * FINER);
        held = 0;
      } else if (held > TRIAL) onTrial = false;
      return stepVoxels;
    },
  };
}

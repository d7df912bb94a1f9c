/** One rung of the quality ladder. */
export interface QualityLevel {
  /** Share of the view's pixels per axis, 0 … 1. */
  readonly resolution: number;
  /** Sampling step along the ray, voxels. */
  readonly stepVoxels: number;
}

/** From coarse to fine; each rung costs about 1.7 × the one before it. */
export const qualityLadder: readonly QualityLevel[] = [
  { resolution: 0.35, stepVoxels: 1.5 },
  { resolution: 0.45, stepVoxels: 1.4 },
  { resolution: 0.55, stepVoxels: 1.2 },
  { resolution: 0.7, stepVoxels: 1 },
  { resolution: 0.85, stepVoxels: 0.85 },
  { resolution: 1, stepVoxels: 2 / 3 },
];

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

/** Where on the ladder moving pictures are, and how long they have been too slow or too fast. */
export interface GovernorState {
  readonly rung: number;
  /** Frames in a row that were over, or well under, the budget. */
  readonly slow: number;
  readonly fast: number;
}

export const initialGovernor: GovernorState = { rung: 2, slow: 0, fast: 0 };

/** Slow frames in a row before stepping down, and fast ones before stepping up: quick to yield, slow to claim. */
const slowFrames = 2;
const fastFrames = 10;
/** A frame is fast if the next rung would still fit: its cost ratio is about 1.7. */
const roomForNextRung = 0.5;

/**
 * The governor's state after a moving frame that took `frameMs` of `budgetMs`. Stepping up needs room for the
 * next rung, so that it does not swing between two. A frame of three budgets steps down two rungs at once.
 */
export function afterFrame(state: GovernorState, frameMs: number, budgetMs: number): GovernorState {
  if (frameMs > 3 * budgetMs) return onRung(state.rung - 2);
  if (frameMs > budgetMs) {
    if (state.slow + 1 >= slowFrames) return onRung(state.rung - 1);
    return { ...state, slow: state.slow + 1, fast: 0 };
  }
  if (frameMs < roomForNextRung * budgetMs) {
    if (state.fast + 1 >= fastFrames) return onRung(state.rung + 1);
    return { ...state, slow: 0, fast: state.fast + 1 };
  }
  return { ...state, slow: 0, fast: 0 };
}

const onRung = (rung: number): GovernorState => ({
  rung: Math.min(qualityLadder.length - 1, Math.max(0, rung)),
  slow: 0,
  fast: 0,
});

/** What to render with: the governed rung while moving, the finest picture when still. */
export function qualityNow(state: GovernorState, moving: boolean): QualityLevel {
  return moving ? qualityLadder[state.rung]! : stillQuality;
}

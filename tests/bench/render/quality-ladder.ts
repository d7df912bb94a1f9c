import { qualityLadder } from '../../../src/render/quality-ladder.ts';
import type { Mode } from './look.ts';

/** How finely a renderer draws. */
export interface Level {
  /** Share of the renderer's default sampling step. */
  readonly stepShare: number;
  /** Share of the canvas's pixels per axis that rays are marched for; what is missing is interpolated. */
  readonly resolution: number;
}

/** What a renderer draws by itself. */
export const byDefault: Level = { stepShare: 1, resolution: 1 };

const everyPixel = [
  5, 4.5, 4, 3.5, 3.25, 3, 2.75, 2.5, 2.25, 2, 1.75, 1.5, 1.2, 1, 0.75, 0.5, 0.375, 0.25, 0.1875,
];
const fewerPixels = [5, 4, 3, 2.5, 2, 1.5, 1, 0.75];
/** Coarser ones are nobody's match. */
const resolutions = [...new Set(qualityLadder.map(({ resolution }) => resolution))].filter(
  (each) => each > 0.5 && each < 1,
);

/** Our levels: steps coarse to fine at every pixel, and at the resolutions that the product has while things move. */
export const ourLevels: readonly Level[] = [
  ...everyPixel.map((stepShare) => ({ stepShare, resolution: 1 })),
  ...resolutions.flatMap((resolution) => fewerPixels.map((stepShare) => ({ stepShare, resolution }))),
];

/** PSNR against the oversampled frame that is asked of us by itself, dB; a surface as much as a lit volume. */
export const highPsnrDb: Readonly<Record<Mode, number>> = { lit: 40, unlit: 46, mip: 40, isosurface: 40 };

/** A level, how good its pictures are, and about what they cost. */
export interface Rated {
  readonly level: Level;
  readonly psnrDb: number;
  readonly ms: number;
}

/**
 * The cheapest level that reaches a PSNR, of the coarsest steps that do at each resolution; the best one where none does.
 */
export function levelFor(rated: readonly Rated[], wantedDb: number): Level {
  const coarsest = new Map<number, Rated>();
  for (const each of rated) {
    const { stepShare, resolution } = each.level;
    if (each.psnrDb >= wantedDb && stepShare > (coarsest.get(resolution)?.level.stepShare ?? 0))
      coarsest.set(resolution, each);
  }
  const enough = [...coarsest.values()];
  const best =
    enough.length > 0
      ? enough.reduce((a, b) => (b.ms < a.ms ? b : a))
      : rated.reduce((a, b) => (b.psnrDb > a.psnrDb ? b : a));
  return best.level;
}

export const sameLevel = (a: Level, b: Level): boolean =>
  a.stepShare === b.stepShare && a.resolution === b.resolution;

/** For a table. */
export function describeLevel({ stepShare, resolution }: Level): string {
  const step = stepShare === 1 ? 'default' : `× ${stepShare}`;
  return resolution === 1 ? step : `${step}, ${resolution} of the pixels per axis`;
}

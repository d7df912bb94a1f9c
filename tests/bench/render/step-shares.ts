import type { Mode } from './look.ts';

/** What a renderer draws by itself, as a share of its default sampling step. */
export const byDefault = 1;

/** How finely the frame is sampled that a renderer's own frames are measured against. */
export const oversampled = 1 / 8;

/** PSNR against the oversampled frame that is asked of us by itself, dB; a surface as much as a lit volume. */
export const highPsnrDb: Readonly<Record<Mode, number>> = { lit: 40, unlit: 46, mip: 40, isosurface: 40 };

const coarsest = 5;
/** Each step is this much finer than the one before it: about 0.2 dB. */
const ratio = 0.98;
const stepShares = Array.from(
  { length: Math.ceil(Math.log(oversampled / coarsest) / Math.log(ratio)) },
  (_, n) => Number((coarsest * ratio ** n).toFixed(3)),
);

/**
 * A step whose pictures reach a PSNR while those of one 2 % coarser do not, found by halving; undefined where not even
 * the finest does.
 */
export async function coarsestStep(
  psnrAt: (stepShare: number) => Promise<number>,
  wantedDb: number,
): Promise<number | undefined> {
  let [tooCoarse, fine] = [-1, stepShares.length - 1];
  while (fine - tooCoarse > 1) {
    const middle = (tooCoarse + fine) >> 1;
    if ((await psnrAt(stepShares[middle]!)) >= wantedDb) fine = middle;
    else tooCoarse = middle;
  }
  const found = stepShares[fine]!;
  return (await psnrAt(found)) >= wantedDb ? found : undefined;
}

/** For a table. */
export const describeStep = (stepShare: number): string =>
  stepShare === byDefault ? 'default' : `× ${stepShare}`;

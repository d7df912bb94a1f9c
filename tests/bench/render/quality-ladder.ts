import type { Mode } from './look.ts';

/** Shares of our default step, coarse to fine, among which the one is looked for that gives a wanted PSNR. */
export const stepLadder = [
  5, 4.5, 4, 3.5, 3.25, 3, 2.75, 2.5, 2.25, 2, 1.75, 1.5, 1.2, 1, 0.75, 0.5, 0.375, 0.25, 0.1875,
] as const;

/** PSNR against the oversampled frame that is asked of us by itself, dB; a surface as much as a lit volume. */
export const highPsnrDb: Readonly<Record<Mode, number>> = { lit: 40, unlit: 46, mip: 40, isosurface: 40 };

/** PSNR by step share. */
export type Quality = ReadonlyMap<number, number>;

/** The coarsest step on the ladder that reaches a PSNR; the best one where none does. */
export function stepFor(quality: Quality, wantedDb: number): number {
  const enough = [...quality].filter(([, db]) => db >= wantedDb);
  if (enough.length > 0) return Math.max(...enough.map(([share]) => share));
  return [...quality].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

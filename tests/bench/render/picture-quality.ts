import { decodePng, type Picture } from '../../support/journeys/png-pixels.ts';
import type { ContestantId } from './contestants.ts';
import type { Mode } from './look.ts';
import type { Pose } from './orbit.ts';
import type { PageOf } from './page-of.ts';
import { type Comparison, correlation, mirrored, psnrDb } from './psnr.ts';
import { byDefault, oversampled } from './step-shares.ts';

export interface PictureQuality {
  /** PSNR of a renderer's frames at a share of its step against its own oversampled frames, dB. */
  psnrAt(stepShare: number): Promise<number>;
  /** Those oversampled frames, one per pose. */
  readonly finest: readonly Buffer[];
}

/** Renders the poses finely and as the renderer does by itself; `save` is given the latter as PNG. */
export async function pictureQuality(
  page: PageOf,
  mode: Mode,
  poses: readonly Pose[],
  save: (poseNumber: number, png: Buffer) => void,
): Promise<PictureQuality> {
  const finest: Buffer[] = [];
  await page.prepare(mode, oversampled);
  for (const [n, pose] of poses.entries()) finest.push(await page.keep(n, pose));
  const measure = async (stepShare: number) => {
    await page.prepare(mode, stepShare);
    const compared: Comparison[] = [];
    for (const [n, pose] of poses.entries()) compared.push(await page.compareWithKept(n, pose));
    return psnrDb(compared);
  };
  const known = new Map([[byDefault, await measure(byDefault)]]);
  for (const [n, pose] of poses.entries()) save(n, await page.png(pose));
  return {
    async psnrAt(stepShare) {
      const psnr = known.get(stepShare) ?? (await measure(stepShare));
      known.set(stepShare, psnr);
      return psnr;
    },
    finest,
  };
}

/** How far a peer's pictures show the same as ours, and how far they would if it had left and right swapped. */
export interface Agreement {
  readonly contestant: ContestantId;
  /** Smallest correlation of brightness over the poses. */
  readonly correlation: number;
  /** Largest one with our picture in a mirror. */
  readonly inMirror: number;
}

/** Compares oversampled frames, so that neither's sampling counts. */
export function agreement(
  contestant: ContestantId,
  ours: readonly Buffer[],
  theirs: readonly Buffer[],
): Agreement {
  const pairs = ours.map((png, n) => [rgbaOf(decodePng(png)), rgbaOf(decodePng(theirs[n]!))] as const);
  const width = decodePng(ours[0]!).width;
  return {
    contestant,
    correlation: Math.min(...pairs.map(([a, b]) => correlation(a, b))),
    inMirror: Math.max(...pairs.map(([a, b]) => correlation(mirrored(a, width), b))),
  };
}

function rgbaOf(picture: Picture): Uint8ClampedArray {
  const out = new Uint8ClampedArray(picture.width * picture.height * 4);
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) out.set([...picture.rgb(x, y), 255], 4 * (x + picture.width * y));
  return out;
}

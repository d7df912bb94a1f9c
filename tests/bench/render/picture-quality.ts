import { decodePng, type Picture } from '../../support/journeys/png-pixels.ts';
import type { ContestantId } from './contestants.ts';
import type { Mode } from './look.ts';
import type { Pose } from './orbit.ts';
import type { PageOf } from './page-of.ts';
import { type Comparison, correlation, mirrored, psnrDb } from './psnr.ts';
import { byDefault, ourLevels, type Rated } from './quality-ladder.ts';

/** How finely the frame is sampled that a renderer's own frames are measured against. */
const oversampled = { stepShare: 1 / 8, resolution: 1 };

export interface PictureQuality {
  /** Ours at every level, a peer as it is by default alone. */
  readonly rated: readonly Rated[];
  /** The renderer's oversampled frames, one per pose. */
  readonly finest: readonly Buffer[];
}

/** Renders the poses finely and as the renderer does by itself; `save` is given the latter as PNG. */
export async function pictureQuality(
  page: PageOf,
  mode: Mode,
  poses: readonly Pose[],
  save: (poseNumber: number, png: Buffer) => void,
): Promise<PictureQuality> {
  const levels = page.id === 'ours' ? ourLevels : [byDefault];
  const found = levels.map((level) => ({ level, compared: [] as Comparison[], ms: 0 }));
  const finest: Buffer[] = [];
  for (const [n, pose] of poses.entries()) {
    await page.prepare(mode, oversampled);
    finest.push(await page.keep(pose));
    for (const each of found) {
      await page.prepare(mode, each.level);
      each.compared.push(await page.compareWithKept(pose));
      each.ms += await page.time(pose);
    }
    await page.prepare(mode, byDefault);
    save(n, await page.png(pose));
  }
  return { rated: found.map(({ level, compared, ms }) => ({ level, ms, psnrDb: psnrDb(compared) })), finest };
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

import type { Browser } from 'playwright-core';
import type { ContestantId } from './contestants.ts';
import { type Entrant, frameTimes } from './frame-times.ts';
import type { Mode } from './look.ts';
import type { BenchOptions } from './options.ts';
import { orbit, type Pose } from './orbit.ts';
import { type PageOf, pageOf } from './page-of.ts';
import { type PhantomSize, phantomGrid } from './phantom-sizes.ts';
import { type Agreement, agreement, type PictureQuality, pictureQuality } from './picture-quality.ts';
import { highPsnrDb, stepFor } from './quality-ladder.ts';
import type { FirstFrame, SizeResults, Timed } from './results.ts';

export interface Bench {
  readonly browser: Browser;
  readonly pageUrl: string;
  readonly volumePlace: string;
  readonly options: BenchOptions;
  /** Keeps a frame as a file; the name says what it is. */
  readonly savePng: (name: string, png: Buffer) => void;
  readonly say: (line: string) => void;
}

/** Everything of one size of volume and canvas: first frames, then picture quality, then frame times. */
export async function measureSize(bench: Bench, size: PhantomSize, canvasPx: number): Promise<SizeResults> {
  const { options, say } = bench;
  const grid = phantomGrid(size);
  const pages: PageOf[] = [];
  const firstFrames: FirstFrame[] = [];
  const open = (id: ContestantId) => pageOf(bench.browser, bench.pageUrl, id, grid, bench.volumePlace);
  try {
    for (const id of options.contestants) {
      say(`${id}: first frame`);
      const { page, frames } = await firstFramesOf(() => open(id), options.modes, canvasPx);
      firstFrames.push(...frames);
      if (page) pages.push(page);
    }
    const timed: Timed[] = [];
    const agreements: Agreement[] = [];
    const highShares: Partial<Record<Mode, number>> = {};
    const matchedShares: SizeResults['matchedShares'][number][] = [];
    for (const mode of options.modes) {
      const inMode = pages.filter((page) => page.modes.includes(mode));
      const qualities = await qualitiesOf(bench, inMode, mode, size, canvasPx);
      const ours = qualities.get('ours');
      if (ours) {
        highShares[mode] = stepFor(ours.psnr, highPsnrDb[mode]);
        for (const [contestant, theirs] of qualities) {
          if (contestant === 'ours') continue;
          agreements.push(agreement(contestant, mode, ours.finest, theirs.finest));
          matchedShares.push({ contestant, mode, share: stepFor(ours.psnr, theirs.psnr.get(1)!) });
        }
      }
      const ourShares = new Set([
        1,
        highShares[mode] ?? 1,
        ...matchedShares.filter((each) => each.mode === mode).map(({ share }) => share),
      ]);
      const entrants = inMode.flatMap((page): Entrant[] =>
        [...(page.id === 'ours' ? ourShares : [1])].map((stepShare) => ({ page, stepShare })),
      );
      say(`${mode}: ${options.poses} poses of ${entrants.length}`);
      const times = await frameTimes(entrants, mode, orbit(options.poses));
      for (const [n, { page, stepShare }] of entrants.entries()) {
        timed.push({
          contestant: page.id,
          mode,
          stepShare,
          psnrDb: qualities.get(page.id)!.psnr.get(stepShare)!,
          fetches:
            page.id === 'ours' ? await fetchesOf(page, mode, stepShare, orbit(options.psnrPoses)) : undefined,
          ...times[n]!,
        });
      }
    }
    return { size, dims: grid.dims, canvasPx, timed, firstFrames, agreements, highShares, matchedShares };
  } finally {
    for (const page of pages) await page.close();
  }
}

/**
 * The first frame of a renderer lit and, where it has that, as MIP, each on a fresh page: so every renderer can be
 * compared with ours in a mode that it has. The last page stays open.
 */
async function firstFramesOf(open: () => Promise<PageOf>, wanted: readonly Mode[], canvasPx: number) {
  const frames: FirstFrame[] = [];
  let page: PageOf | undefined;
  const pose = orbit()[0]!;
  const first = await open();
  const known = first.modes.filter((mode) => wanted.includes(mode));
  const asked = known.filter((mode) => mode === 'lit' || mode === 'mip');
  for (const mode of asked.length > 0 ? asked : known.slice(0, 1)) {
    await page?.close();
    page = frames.length === 0 ? first : await open();
    frames.push({ contestant: page.id, mode, ...(await page.firstFrame(canvasPx, mode, pose)) });
  }
  if (!page) await first.close();
  return { page, frames };
}

async function qualitiesOf(
  { options, savePng, say }: Bench,
  pages: readonly PageOf[],
  mode: Mode,
  size: PhantomSize,
  canvasPx: number,
): Promise<Map<ContestantId, PictureQuality>> {
  const qualities = new Map<ContestantId, PictureQuality>();
  for (const page of pages) {
    say(`${mode}: picture quality of ${page.id}`);
    qualities.set(
      page.id,
      await pictureQuality(page, mode, orbit(options.psnrPoses), (n, png) =>
        savePng(`${size}-${canvasPx}-${mode}-${n}-${page.id}`, png),
      ),
    );
  }
  return qualities;
}

async function fetchesOf(page: PageOf, mode: Mode, stepShare: number, poses: readonly Pose[]) {
  await page.prepare(mode, stepShare);
  const sum = { rays: 0, samples: 0, gradientFetches: 0, helperFetches: 0, tableFetches: 0 };
  for (const pose of poses) {
    const counts = await page.count(pose);
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += counts[key];
  }
  return sum;
}

import type { Browser } from 'playwright-core';
import type { BenchVolume } from './contestant.ts';
import type { ContestantId } from './contestants.ts';
import type { FetchCounts } from './count-fetches.ts';
import type { GlLedger } from './gl-ledger.ts';
import type { Mode } from './look.ts';
import type { Pose } from './orbit.ts';
import type { Comparison } from './psnr.ts';

/** One renderer's page, from Node. */
export interface PageOf {
  readonly id: ContestantId;
  readonly modes: readonly Mode[];
  firstFrame(canvasPx: number, mode: Mode, pose: Pose): Promise<{ ms: number; gl: GlLedger }>;
  prepare(mode: Mode, stepShare: number): Promise<void>;
  time(pose: Pose): Promise<number>;
  /** The frame as a PNG file; it is what `compareWithKept` compares with under the same number. */
  keep(n: number, pose: Pose): Promise<Buffer>;
  compareWithKept(n: number, pose: Pose): Promise<Comparison>;
  png(pose: Pose): Promise<Buffer>;
  /** Ours alone. */
  count(pose: Pose): Promise<FetchCounts>;
  recolour(pose: Pose): Promise<{ changeMs: number; frameMs: number }>;
  close(): Promise<void>;
}

/** Opens a renderer's page with the volume in memory, ready for its first frame. What goes wrong in it is thrown. */
export async function pageOf(
  browser: Browser,
  url: string,
  id: ContestantId,
  volume: Omit<BenchVolume, 'hu'>,
  volumePlace: string,
): Promise<PageOf> {
  const page = await browser.newPage();
  // A lit frame at eight times the samples takes minutes in software.
  page.setDefaultTimeout(0);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.stack ?? error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  const sound = async <T>(answer: Promise<T>): Promise<T> => {
    try {
      return await answer;
    } catch (error) {
      throw new Error(`${id}: ${errors.join('; ') || 'its page failed'}`, { cause: error });
    }
  };
  await page.goto(url);
  await page.waitForFunction(() => 'bench' in globalThis);
  const modes = await sound(
    page.evaluate(([contestant, grid, place]) => bench.open(contestant, grid, place), [
      id,
      volume,
      volumePlace,
    ] as const),
  );
  const pngFile = (dataUrl: string) => Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
  return {
    id,
    modes,
    firstFrame: (canvasPx, mode, pose) =>
      sound(
        page.evaluate(([px, how, where]) => bench.firstFrame(px, how, where), [
          canvasPx,
          mode,
          pose,
        ] as const),
      ),
    prepare: (mode, stepShare) =>
      sound(page.evaluate(([how, share]) => bench.prepare(how, share), [mode, stepShare] as const)),
    time: (pose) => sound(page.evaluate((where) => bench.time(where), pose)),
    keep: async (n, pose) =>
      pngFile(await sound(page.evaluate(([which, where]) => bench.keep(which, where), [n, pose] as const))),
    compareWithKept: (n, pose) =>
      sound(page.evaluate(([which, where]) => bench.compareWithKept(which, where), [n, pose] as const)),
    png: async (pose) => pngFile(await sound(page.evaluate((where) => bench.png(where), pose))),
    count: (pose) => sound(page.evaluate((where) => bench.count(where), pose)),
    recolour: (pose) => sound(page.evaluate((where) => bench.recolour(where), pose)),
    close: () => page.close(),
  };
}

import type { Browser } from 'playwright-core';
import type { QualityLevel } from '../../../../src/render/quality-ladder.ts';
import type { BenchVolume } from '../contestant.ts';
import type { PhantomSize } from '../phantom-sizes.ts';
import type { Comparison } from '../psnr.ts';
import type { HeadPose } from './eyes.ts';
import type { StereoCounts } from './stereo-page.ts';

/** Both eyes of one volume, from Node. */
export interface StereoPageOf {
  readonly size: PhantomSize;
  showPreset(id: string): Promise<void>;
  time(pose: HeadPose): Promise<number>;
  setLevel(level: QualityLevel): Promise<void>;
  count(pose: HeadPose): Promise<StereoCounts>;
  keepFinest(pose: HeadPose): Promise<void>;
  compareWithFinest(pose: HeadPose): Promise<Comparison>;
  png(pose: HeadPose): Promise<Buffer>;
}

/** Opens a page with the volume on the graphics card. It closes with the browser. */
export async function stereoPageOf(
  browser: Browser,
  url: string,
  size: PhantomSize,
  volume: Omit<BenchVolume, 'hu'>,
  volumePlace: string,
): Promise<StereoPageOf> {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(url);
  await page.waitForFunction(() => 'stereo' in globalThis);
  await page.evaluate(([grid, place]) => stereo.open(grid, place), [volume, volumePlace] as const);
  return {
    size,
    showPreset: (id) => page.evaluate((preset) => stereo.showPreset(preset), id),
    time: (pose) => page.evaluate((where) => stereo.time(where), pose),
    setLevel: (level) => page.evaluate((wanted) => stereo.setLevel(wanted), level),
    keepFinest: (pose) => page.evaluate((where) => stereo.keepFinest(where), pose),
    compareWithFinest: (pose) => page.evaluate((where) => stereo.compareWithFinest(where), pose),
    count: (pose) => page.evaluate((where) => stereo.count(where), pose),
    async png(pose) {
      const dataUrl = await page.evaluate((where) => stereo.png(where), pose);
      return Buffer.from(dataUrl.slice(dataUrl.indexOf(',') + 1), 'base64');
    },
  };
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { qualityLadder } from '../../src/render/quality-ladder.ts';
import type { Figure } from './figure.ts';
import { benchPhantom } from './render/bench-phantom.ts';
import { frameTimes } from './render/frame-times.ts';
import { drawnBy, launchBrowser } from './render/launch-browser.ts';
import { readOptions } from './render/options.ts';
import { orbit } from './render/orbit.ts';
import { phantomGrid } from './render/phantom-sizes.ts';
import { type Comparison, psnrDb } from './render/psnr.ts';
import { servePages } from './render/serve-pages.ts';
import { type HeadPose, headPoses } from './render/stereo/eyes.ts';
import type { StereoCounts } from './render/stereo/stereo-page.ts';
import { type StereoPageOf, stereoPageOf } from './render/stereo/stereo-page-of.ts';
import {
  fetchBudget,
  fetchesPerPixel,
  growthPerEight,
  type RungResult,
  type StereoResult,
  steadyRung,
  stereoTables,
} from './render/stereo/stereo-results.ts';

const results = fileURLToPath(new URL('../../test-results/render/', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);
const presets = ['bone', 'cta'];

/** Both eyes at a headset's size: fetches for a pixel against the budget, on every rung, and what a larger volume costs. */
export async function measure(): Promise<Figure[]> {
  const options = readOptions(process.argv.slice(2), { sizes: '128,256,300,600', poses: '4' });
  mkdirSync(results, { recursive: true });
  const served = await servePages();
  const browser = await launchBrowser(options.software);
  const measured: StereoResult[] = [];
  const rungs: RungResult[] = [];
  try {
    const machine = { drawnBy: await drawnBy(browser), browser: browser.version() };
    const pages: StereoPageOf[] = [];
    for (const size of options.sizes) {
      const place = served.offer(await benchPhantom(size, say));
      pages.push(await stereoPageOf(browser, served.stereoUrl, size, phantomGrid(size), place));
    }
    const poses = headPoses(orbit(options.poses));
    for (const preset of presets) {
      say(`both eyes, ${preset}: ${poses.length} poses of ${pages.length}`);
      measured.push(...(await measurePreset(pages, preset, poses)));
      say(`both eyes, ${preset}: the ladder`);
      rungs.push(...(await measureRungs(middleOf(pages), preset, poses.slice(0, 2))));
      const text = stereoTables(measured, rungs);
      writeFileSync(
        `${results}stereo.json`,
        `${JSON.stringify({ machine, measured, rungs }, undefined, 1)}\n`,
      );
      writeFileSync(`${results}stereo.md`, `# Stereo\n\n${Object.values(machine).join(' · ')}\n\n${text}\n`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  say(`\n${stereoTables(measured, rungs)}\n`);
  return presets.flatMap((preset) => figuresOf(measured.filter((each) => each.preset === preset)));
}

/** All sizes under one preset, in turns, so that drift of the machine is no growth. */
async function measurePreset(
  pages: readonly StereoPageOf[],
  preset: string,
  poses: readonly HeadPose[],
): Promise<StereoResult[]> {
  const counts: StereoCounts[][] = [];
  for (const page of pages) {
    await page.showPreset(preset);
    await page.setLevel(qualityLadder[steadyRung]!);
    writeFileSync(`${results}stereo-${page.size}-${preset}.png`, await page.png(poses[0]!));
    counts.push(await countsOf(page, poses));
  }
  const times = await frameTimes(
    pages.map((page) => page.time),
    poses,
  );
  return pages.map(({ size }, n) => ({ size, preset, counts: counts[n]!, ...times[n]! }));
}

async function countsOf(page: StereoPageOf, poses: readonly HeadPose[]): Promise<StereoCounts[]> {
  const counts: StereoCounts[] = [];
  for (const pose of poses) counts.push(await page.count(pose));
  return counts;
}

const middleOf = <T>(each: readonly T[]): T => each[each.length >> 1]!;

/** Every rung of the ladder, under the preset that is shown. */
async function measureRungs(
  page: StereoPageOf,
  preset: string,
  poses: readonly HeadPose[],
): Promise<RungResult[]> {
  const differences = qualityLadder.map((): Comparison[] => []);
  for (const pose of poses) {
    await page.keepFinest(pose);
    for (const [rung, level] of qualityLadder.entries()) {
      await page.setLevel(level);
      differences[rung]!.push(await page.compareWithFinest(pose));
    }
  }
  const measured: RungResult[] = [];
  for (const [rung, level] of qualityLadder.entries()) {
    await page.setLevel(level);
    const counts = await countsOf(page, poses);
    measured.push({ preset, size: page.size, level, counts, psnrDb: psnrDb(differences[rung]!) });
  }
  return measured;
}

function figuresOf(ofPreset: readonly StereoResult[]): Figure[] {
  const [smallest, largest] = [ofPreset[0]!, ofPreset.at(-1)!];
  const fetches = ofPreset.map(
    (each): Figure => ({
      name: `both eyes, ${each.preset}, ${phantomGrid(each.size).dims.join(' × ')}`,
      value: fetchesPerPixel(each.counts),
      unit: 'fetches/ray',
      aim: fetchBudget,
    }),
  );
  if (smallest === largest) return fetches;
  const name = `both eyes, ${smallest.preset}: cost of 8 × the voxels`;
  return [...fetches, { name, value: growthPerEight(smallest, largest), unit: '×', aim: 1.5 }];
}

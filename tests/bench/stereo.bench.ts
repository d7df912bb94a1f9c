import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Figure } from './figure.ts';
import { addCounts } from './render/add-counts.ts';
import { benchPhantom } from './render/bench-phantom.ts';
import type { FetchCounts } from './render/count-fetches.ts';
import { frameTimes } from './render/frame-times.ts';
import { drawnBy, launchBrowser } from './render/launch-browser.ts';
import { readOptions } from './render/options.ts';
import { orbit } from './render/orbit.ts';
import { phantomGrid } from './render/phantom-sizes.ts';
import { servePages } from './render/serve-pages.ts';
import { type HeadPose, headPoses } from './render/stereo/eyes.ts';
import { type StereoPageOf, stereoPageOf } from './render/stereo/stereo-page-of.ts';
import {
  fetchBudget,
  fetchesPerRay,
  growthPerEight,
  type StereoResult,
  stereoTables,
} from './render/stereo/stereo-results.ts';

const results = fileURLToPath(new URL('../../test-results/render/', import.meta.url));
const say = (line: string) => process.stdout.write(`${line}\n`);
const presets = ['bone', 'chest-cta'];

/** Both eyes at a headset's size: fetches a ray against the budget, and what a larger volume costs. */
export async function measure(): Promise<Figure[]> {
  const options = readOptions(process.argv.slice(2), { sizes: '128,256,300,600', poses: '4' });
  mkdirSync(results, { recursive: true });
  const served = await servePages();
  const browser = await launchBrowser(options.software);
  const measured: StereoResult[] = [];
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
      const text = stereoTables(measured);
      writeFileSync(`${results}stereo.json`, `${JSON.stringify({ machine, measured }, undefined, 1)}\n`);
      writeFileSync(`${results}stereo.md`, `# Stereo\n\n${Object.values(machine).join(' · ')}\n\n${text}\n`);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  say(`\n${stereoTables(measured)}\n`);
  return presets.flatMap((preset) => figuresOf(measured.filter((each) => each.preset === preset)));
}

/** All sizes under one preset, in turns, so that drift of the machine is no growth. */
async function measurePreset(
  pages: readonly StereoPageOf[],
  preset: string,
  poses: readonly HeadPose[],
): Promise<StereoResult[]> {
  const fetches: FetchCounts[] = [];
  for (const page of pages) {
    await page.showPreset(preset);
    writeFileSync(`${results}stereo-${page.size}-${preset}.png`, await page.png(poses[0]!));
    const counts: FetchCounts[] = [];
    for (const pose of poses) counts.push(await page.count(pose));
    fetches.push(addCounts(counts));
  }
  const times = await frameTimes(
    pages.map((page) => page.time),
    poses,
  );
  return pages.map(({ size }, n) => ({ size, preset, fetches: fetches[n]!, ...times[n]! }));
}

function figuresOf(ofPreset: readonly StereoResult[]): Figure[] {
  const [smallest, largest] = [ofPreset[0]!, ofPreset.at(-1)!];
  const fetches = ofPreset.map(
    (each): Figure => ({
      name: `both eyes, ${each.preset}, ${phantomGrid(each.size).dims.join(' × ')}`,
      value: fetchesPerRay(each.fetches),
      unit: 'fetches/ray',
      aim: fetchBudget,
    }),
  );
  if (smallest === largest) return fetches;
  const name = `both eyes, ${smallest.preset}: cost of 8 × the voxels`;
  return [...fetches, { name, value: growthPerEight(smallest, largest), unit: '×', aim: 1.5 }];
}

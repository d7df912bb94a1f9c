import { type Browser, type BrowserServer, chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { type BenchSeries, benchSeries } from './dicom/bench-series.ts';
import type { ContestantName, Reading } from './dicom/page.ts';
import { servePage } from './dicom/serve-page.ts';
import type { Figure } from './figure.ts';
import { watchMemory } from './peak-memory.ts';

/** Timed readings of each contestant, after one that warms up; the middle one counts. */
const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const volumeMb = (300 * 512 * 512 * 2) / 1e6;

/**
 * Cornerstone's loader has two readers of headers and only one of them can be set up in a page. It is given as
 * many workers as Oblique starts, which is no fewer than it would start by itself.
 */
const cornerstones: readonly ContestantName[] = ['cornerstone, dicom-parser', 'cornerstone, dcmjs'];

interface Opened {
  readonly server: BrowserServer;
  readonly browser: Browser;
  readonly page: Page;
}

/** A browser of its own whose page holds the series' bytes in memory. */
async function openWith(url: string, series: BenchSeries): Promise<Opened> {
  const server = await chromium.launchServer(chromiumLaunch());
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage();
  await page.goto(url);
  await page.setInputFiles('input', [...series.paths]);
  await page.evaluate(() => dicomBench.hold());
  return { server, browser, page };
}

async function close({ browser, server }: Opened): Promise<void> {
  await browser.close();
  await server.close();
}

const read = (page: Page, name: ContestantName, workers: number): Promise<Reading> =>
  page.evaluate(([who, count]) => dicomBench.read(who, count), [name, workers] as const);

/** Readings by turns in one page, in the other order every second time. */
async function race(
  url: string,
  series: BenchSeries,
  names: readonly ContestantName[],
): Promise<Map<ContestantName, Reading>> {
  const opened = await openWith(url, series);
  const readings = new Map<ContestantName, Reading[]>(names.map((name) => [name, []]));
  const { workers } = await read(opened.page, 'oblique', 0);
  for (let round = 0; round <= rounds; round++)
    for (const name of round % 2 === 0 ? names : [...names].reverse()) {
      const reading = await read(opened.page, name, workers);
      if (round > 0) readings.get(name)!.push(reading);
    }
  await close(opened);
  requireSameVolume([...readings.values()].flat());
  return new Map([...readings].map(([name, all]) => [name, middleOf(all)]));
}

function requireSameVolume(readings: readonly Reading[]): void {
  const sums = new Set(readings.map(({ checksum }) => checksum).filter((sum) => sum !== undefined));
  if (sums.size !== 1) throw new Error(`the readers made ${sums.size} different volumes`);
}

/** Median of each number, the longest task at its worst. */
function middleOf(readings: readonly Reading[]): Reading {
  const middle = (of: (reading: Reading) => number) =>
    readings.map(of).sort((a, b) => a - b)[readings.length >> 1]!;
  return {
    ...readings[0]!,
    ms: middle(({ ms }) => ms),
    firstImageMs: middle(({ firstImageMs }) => firstImageMs),
    longestTaskMs: Math.max(...readings.map(({ longestTaskMs }) => longestTaskMs)),
  };
}

/** The most that the browser's processes hold while a cold page reads the series once, beyond what they held before. */
async function peakMb(url: string, series: BenchSeries, name: ContestantName, workers: number) {
  const opened = await openWith(url, series);
  await opened.page.requestGC();
  const memory = watchMemory(opened.server.process().pid!, 50);
  await read(opened.page, name, workers);
  const peak = memory.stop();
  await close(opened);
  return peak;
}

async function compare(
  kind: string,
  url: string,
  series: BenchSeries,
  peakAim: { readonly aim?: number },
): Promise<Figure[]> {
  const figures: Figure[] = [];
  const add = (who: string, what: string, value: number, unit: Figure['unit'], aim: { aim?: number } = {}) =>
    figures.push({ name: `${kind}, ${who}: ${what}`, value, unit, ...aim });
  const addSpeed = (who: string, { ms, firstImageMs, workers, longestTaskMs }: Reading) => {
    add(who, `input a second, ${workers} workers`, series.bytes / 1e3 / ms, 'MB/s');
    if (!Number.isFinite(firstImageMs)) return;
    add(who, 'volume a second', (volumeMb * 1000) / ms, 'MB/s');
    add(who, 'whole volume', ms / 1000, 's');
    add(who, 'first image', firstImageMs / 1000, 's');
    add(who, 'longest task', longestTaskMs, 'ms', who === 'Oblique' ? { aim: 50 } : {});
  };
  for (const [i, cornerstone] of cornerstones.entries()) {
    const found = await race(url, series, [
      'oblique',
      cornerstone,
      ...(i === 0 ? ['parser alone' as const] : []),
    ]);
    const [own, theirs, parser] = [...found.values()];
    if (i === 0) addSpeed('Oblique', own!);
    if (parser) addSpeed('dicom-parser, parsing alone', parser);
    addSpeed(cornerstone, theirs!);
    add('Oblique', `time against ${cornerstone}`, own!.ms / theirs!.ms, '×', { aim: 1 });
    if (i > 0) continue;
    add('Oblique', 'first image, share of the whole', own!.firstImageMs / own!.ms, '×', { aim: 0.1 });
    if (process.platform !== 'linux') continue;
    for (const [who, name] of [
      ['Oblique', 'oblique'],
      [cornerstone, cornerstone],
    ] as const) {
      const peak = await peakMb(url, series, name, own!.workers);
      add(who, 'peak memory against the volume', peak / volumeMb, '×', who === 'Oblique' ? peakAim : {});
    }
  }
  return figures;
}

/**
 * From DICOM files in memory (blobs of the page) to one volume in HU, 300 × 512 × 512: the product's reader against
 * Cornerstone's, same page, same files, by turns; and dicom-parser by itself, which decodes nothing. That both
 * readers made the same volume is checked. Longest tasks below 50 ms count as 0, because browsers report no others.
 */
export async function measure(): Promise<Figure[]> {
  const { native, jpegLs } = await benchSeries();
  const served = await servePage();
  try {
    return [
      ...(await compare('uncompressed', served.url, native, { aim: 1.5 })),
      ...(await compare('JPEG-LS', served.url, jpegLs, {})),
    ];
  } finally {
    await served.stop();
  }
}

import type { Browser } from 'playwright-core';
import { quantile } from './frame-times.ts';
import type { Mode } from './look.ts';
import { type ModeBench, measureMode } from './measure-mode.ts';
import { orbit } from './orbit.ts';
import { type PageOf, pageOf } from './page-of.ts';
import { type PhantomSize, phantomGrid } from './phantom-sizes.ts';
import type { CurveChange, FirstFrame, ModeResults, SizeResults } from './results.ts';
import { byDefault } from './step-shares.ts';

export interface Bench extends ModeBench {
  readonly browser: Browser;
  readonly pageUrl: string;
  readonly volumePlace: string;
}

/** Everything of one size of volume and canvas: first frames, then each mode on the pages that these leave open. */
export async function measureSize(bench: Bench, size: PhantomSize, canvasPx: number): Promise<SizeResults> {
  const { browser, pageUrl, volumePlace, options, say } = bench;
  const grid = phantomGrid(size);
  const pages: PageOf[] = [];
  const firstFrames: FirstFrame[] = [];
  try {
    for (const id of options.contestants) {
      const open = () => pageOf(browser, pageUrl, id, grid, volumePlace);
      const { page, frames } = await firstFramesOf(open, options.modes, canvasPx);
      firstFrames.push(...frames);
      for (const { mode, ms } of frames) say(`${id}: first frame ${mode} ${ms.toFixed(0)} ms`);
      if (page) pages.push(page);
    }
    const modes: ModeResults[] = [];
    const savePng = (name: string, png: Buffer) => bench.savePng(`${size}-${canvasPx}-${name}`, png);
    for (const mode of options.modes) {
      const able = pages.filter((page) => page.modes.includes(mode));
      if (able.length > 0) modes.push(await measureMode({ options, say, savePng }, mode, able));
    }
    const ours = pages.find(({ id }) => id === 'ours');
    return {
      size,
      dims: grid.dims,
      canvasPx,
      firstFrames,
      modes,
      curveChange: ours && (await curveChangeOf(ours)),
    };
  } finally {
    for (const page of pages) await page.close();
  }
}

/** Median of ten changes between two curves, at the default quality. */
async function curveChangeOf(ours: PageOf): Promise<CurveChange> {
  await ours.prepare('lit', byDefault);
  const changes = [];
  for (const pose of orbit(10)) changes.push(await ours.recolour(pose));
  return {
    changeMs: quantile(
      changes.map(({ changeMs }) => changeMs),
      0.5,
    ),
    frameMs: quantile(
      changes.map(({ frameMs }) => frameMs),
      0.5,
    ),
  };
}

/**
 * The first frame of a renderer lit and, where it has that, as MIP, each on a fresh page: so every renderer can be
 * compared with ours in a mode that it has. The last page stays open.
 */
async function firstFramesOf(open: () => Promise<PageOf>, wanted: readonly Mode[], canvasPx: number) {
  const frames: FirstFrame[] = [];
  const first = await open();
  const known = first.modes.filter((mode) => wanted.includes(mode));
  const asked = known.filter((mode) => mode === 'lit' || mode === 'mip');
  let page: PageOf | undefined;
  for (const mode of asked.length > 0 ? asked : known.slice(0, 1)) {
    await page?.close();
    page = frames.length === 0 ? first : await open();
    frames.push({ contestant: page.id, mode, ...(await page.firstFrame(canvasPx, mode, orbit()[0]!)) });
  }
  if (!page) await first.close();
  return { page, frames };
}

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { sharedPath } from '../support/shared.ts';
import { startProduct } from '../support/start-product.ts';
import type { Figure } from './figure.ts';

/** Resident memory of every process below this one that is a browser's, MB. */
function browserMemoryMb(): number {
  let bytes = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('chrom')) continue;
      // Proportional share: pages that processes share count once.
      const share = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
      bytes += Number(share ?? 0) * 1024;
    } catch {
      // The process has ended meanwhile.
    }
  }
  return bytes / 1e6;
}

/** Milliseconds of the longest task on the page's own thread since it loaded. */
function longestTaskMs(page: Page): Promise<number> {
  return page.evaluate(() => (globalThis as { longestTask?: number }).longestTask ?? 0);
}

async function loadOnce(browser: Browser, url: string, path: string): Promise<Figure[]> {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await page.addInitScript(() => {
    new PerformanceObserver((list) => {
      const found = list.getEntries().map(({ duration }) => duration);
      const scope = globalThis as { longestTask?: number };
      scope.longestTask = Math.max(scope.longestTask ?? 0, ...found);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  await page.waitForSelector('.drop-zone');
  const beforeMb = browserMemoryMb();
  let peakMb = 0;
  const sampling = setInterval(() => {
    peakMb = Math.max(peakMb, browserMemoryMb());
  }, 100);
  const folder = statSync(path).isDirectory();
  const startMs = performance.now();
  await page.setInputFiles(folder ? '[data-pick=folder]' : '[data-pick=files]', path);
  await page.waitForSelector('[data-view=axial]', { timeout: 120_000 });
  const seconds = (performance.now() - startMs) / 1000;
  await page.waitForTimeout(4000);
  clearInterval(sampling);
  const task = await longestTaskMs(page);
  const framesPerSecond = await scrollRate(page);
  await page.close();
  const name = path.split('/').at(-1);
  return [
    { name: `${name}: files picked to slices shown`, value: seconds, unit: 's' },
    { name: `${name}: longest task on the page's thread`, value: task, unit: 'ms', aim: 100 },
    { name: `${name}: memory of the browser at its peak`, value: peakMb, unit: 'MB' },
    { name: `${name}: of that, before it was opened`, value: beforeMb, unit: 'MB' },
    { name: `${name}: slices scrolled`, value: framesPerSecond, unit: 'frames/s' },
  ];
}

/** Slices a second when every frame scrolls one, all four views on screen. */
async function scrollRate(page: Page): Promise<number> {
  await page.focus('[data-view=axial]');
  return page.evaluate(async () => {
    const view = document.activeElement!;
    const tick = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const count = 60;
    const startMs = performance.now();
    for (let i = 0; i < count; i++) {
      const key = i % 20 < 10 ? 'PageDown' : 'PageUp';
      view.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await tick();
    }
    return (count * 1000) / (performance.now() - startMs);
  });
}

/** Opening real series in the page: time, longest task, memory, scroll rate. Needs the shared data. */
export async function measure(): Promise<Figure[]> {
  const series = sharedPath('ct/dev/series');
  if (!series) return [];
  const product = await startProduct(fileURLToPath(new URL('../../', import.meta.url)));
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const figures: Figure[] = [];
    for (const name of readdirSync(series).sort())
      figures.push(...(await loadOnce(browser, product.url, join(series, name))));
    return figures;
  } finally {
    await browser.close();
    await product.stop();
  }
}

import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { openerOf } from '../support/journeys/case-card.ts';
import { sharedPath } from '../support/shared.ts';
import { startProduct } from '../support/start-product.ts';
import type { Figure } from './figure.ts';
import { watchMemory } from './peak-memory.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));
/** 100 slices of 512 × 512: the largest series of the shared data. */
const largest = sharedPath('ct/dev/series/chest_cta_cmbcrc.zip');

declare global {
  var longestTaskMs: number;
}

/** Keeps the longest stretch in which the page could not answer a click. */
function watchLongTasks(): void {
  globalThis.longestTaskMs = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) {
      globalThis.longestTaskMs = Math.max(globalThis.longestTaskMs, duration);
    }
  }).observe({ type: 'longtask' });
}

async function choose(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files or a ZIP' }).click();
  await (await choosing).setFiles(path);
}

/** Opens something on a new page and waits until the views are there and no dialog covers them. */
async function timeLoad(name: string, url: string, open: (page: Page) => Promise<void>): Promise<Figure[]> {
  const server = await chromium.launchServer(chromiumLaunch());
  const browser = await chromium.connect(server.wsEndpoint());
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await page.addInitScript(watchLongTasks);
  await page.goto(url);
  await openerOf(page).waitFor();
  await page.evaluate(() => {
    globalThis.longestTaskMs = 0;
  });
  const memory = process.platform === 'linux' ? watchMemory(server.process().pid ?? 0) : undefined;
  const startMs = performance.now();
  await open(page);
  await page.getByText('Axial', { exact: true }).waitFor({ timeout: 120_000 });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const loadS = (performance.now() - startMs) / 1000;
  const peakMb = memory?.stop();
  const longestTaskMs = await page.evaluate(() => globalThis.longestTaskMs);
  await browser.close();
  await server.close();
  return [
    { name: `${name}: until the views are drawn`, value: loadS, unit: 's' },
    { name: `${name}: longest freeze of the page`, value: longestTaskMs, unit: 'ms', aim: 100 },
    ...(peakMb === undefined ? [] : [{ name: `${name}: peak memory`, value: peakMb, unit: 'MB' } as const]),
  ];
}

/** How long a scan takes to open, and what that costs the page and the computer. */
export async function measure(): Promise<Figure[]> {
  const product = await startProduct(repository);
  const bundled = await timeLoad('bundled case', product.url, (page) => openerOf(page).click());
  const own = largest
    ? await timeLoad('512 × 512 × 100 from a ZIP', product.url, (page) => choose(page, largest))
    : [];
  await product.stop();
  return [...bundled, ...own];
}

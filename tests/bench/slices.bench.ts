import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { servePage } from './dicom/serve-page.ts';
import type { Figure } from './figure.ts';
import type {} from './slices/page.ts';

/** Side of the view, device pixels. */
const PX = 1024;
const FRAMES = 40;

/** Frames a second of one slice view of 512 × 512 × 300 voxels, drawn by the processor (SwiftShader). */
export async function measure(): Promise<Figure[]> {
  const served = await servePage('slices');
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'slicesBench' in globalThis, undefined, { timeout: 60_000 });
    const figures: Figure[] = [];
    const system = await browser.newBrowserCDPSession();
    /** Seconds of processor time that drawing has taken so far; unlike the clock it does not mind a busy machine. */
    const drawingSeconds = async () => {
      const { processInfo } = await system.send('SystemInfo.getProcessInfo');
      return processInfo.find(({ type }) => type === 'GPU')?.cpuTime ?? 0;
    };
    for (const deed of await page.evaluate(() => slicesBench.deeds)) {
      await page.evaluate(([what, px]) => slicesBench.prepare(what, px), [deed, PX] as const);
      const before = await drawingSeconds();
      const ms = await page.evaluate((frames) => slicesBench.draw(frames), FRAMES);
      const spentMs = (1000 * ((await drawingSeconds()) - before)) / FRAMES;
      figures.push({ name: `${deed}, ${PX} × ${PX} pixels`, value: 1000 / ms, unit: 'frames/s' });
      figures.push({ name: '  processor time of a frame', value: spentMs, unit: 'ms' });
    }
    return figures;
  } finally {
    await browser.close();
    await served.stop();
  }
}

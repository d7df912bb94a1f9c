import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { servePage } from './dicom/serve-page.ts';
import type { Figure } from './figure.ts';
import type {} from './slices/page.ts';

/** Side of the view, device pixels. */
const PX = 1024;
const FRAMES = 60;

/** Frames a second of one slice view of 512 × 512 × 300 voxels, drawn by the processor (SwiftShader). */
export async function measure(): Promise<Figure[]> {
  const served = await servePage('slices');
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const page = await browser.newPage();
    await page.goto(served.url);
    await page.waitForFunction(() => 'slicesBench' in globalThis, undefined, { timeout: 60_000 });
    const figures: Figure[] = [];
    for (const deed of await page.evaluate(() => slicesBench.deeds)) {
      const ms = await page.evaluate(([what, px, frames]) => slicesBench.frameMs(what, px, frames), [
        deed,
        PX,
        FRAMES,
      ] as const);
      figures.push({ name: `${deed}, ${PX} × ${PX} pixels`, value: 1000 / ms, unit: 'frames/s' });
    }
    return figures;
  } finally {
    await browser.close();
    await served.stop();
  }
}

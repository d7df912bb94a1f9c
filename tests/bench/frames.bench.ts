import { fileURLToPath } from 'node:url';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { startProduct } from '../support/start-product.ts';
import type { Figure } from './figure.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Frames a second while every frame does `act` once, after the page has come to rest. */
async function rate(page: Page, view: string, keys: readonly string[]): Promise<number> {
  await page.focus(`[data-view=${view}]`);
  return page.evaluate(async (pressed) => {
    const target = document.activeElement;
    const frames = 40;
    const startMs = performance.now();
    for (let i = 0; i < frames; i++) {
      const key = pressed[Math.floor(i / 10) % pressed.length] ?? '';
      target?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return (frames * 1000) / (performance.now() - startMs);
  }, keys);
}

/** Headset frames a second over ten seconds in the room, both eyes drawn. */
async function roomRate(page: Page): Promise<number> {
  await page.getByRole('button', { name: 'Enter VR' }).click();
  await page.waitForFunction(() => (globalThis as { headsetFrames?: number }).headsetFrames! > 5, undefined, {
    timeout: 60_000,
  });
  await page.waitForTimeout(8000);
  const count = () => page.evaluate(() => (globalThis as { headsetFrames?: number }).headsetFrames!);
  const before = await count();
  await page.waitForTimeout(10_000);
  return ((await count()) - before) / 10;
}

/** Counts the frames that an XR session asks for; runs in the page before its own scripts. */
function countHeadsetFrames(): void {
  const counter = globalThis as { headsetFrames?: number };
  counter.headsetFrames = 0;
  const { prototype } = XRSession;
  const ask = prototype.requestAnimationFrame;
  prototype.requestAnimationFrame = function (callback) {
    return ask.call(this, (time, frame) => {
      counter.headsetFrames! += 1;
      callback(time, frame);
    });
  };
}

/** Frame rates of the bundled case: scrolling slices, turning the volume, and the room in an emulated headset. */
export async function measure(): Promise<Figure[]> {
  const product = await startProduct(repository);
  const browser = await chromium.launch(chromiumLaunch());
  try {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.addInitScript({ path: `${repository}node_modules/iwer/build/iwer.min.js` });
    await context.addInitScript(() => {
      const { IWER } = globalThis as unknown as { IWER: typeof import('iwer') };
      const device = new IWER.XRDevice(IWER.metaQuest3, { stereoEnabled: true });
      device.installRuntime({ forceInstall: true });
    });
    await context.addInitScript(countHeadsetFrames);
    const page = await context.newPage();
    await page.goto(`${product.url}#/case/chest-001`);
    await page.waitForSelector('[data-view=axial]', { timeout: 60_000 });
    await page.waitForTimeout(8000);
    return [
      {
        name: 'scrolling, four views on screen',
        value: await rate(page, 'axial', ['PageDown', 'PageUp']),
        unit: 'frames/s',
      },
      {
        name: 'turning the volume',
        value: await rate(page, 'volume', ['ArrowLeft', 'ArrowRight']),
        unit: 'frames/s',
      },
      { name: 'in the room, both eyes', value: await roomRate(page), unit: 'frames/s' },
    ];
  } finally {
    await browser.close();
    await product.stop();
  }
}

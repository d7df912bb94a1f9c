import { type Browser, chromium } from 'playwright-core';
import { chromiumLaunch, findChromium } from '../../support/chromium.ts';

/** A frame of minutes is wanted here, not a graphics process that is thought to hang. */
const patience = ['--disable-gpu-watchdog', '--disable-background-timer-throttling'];
const onTheCard = [
  '--no-sandbox',
  '--ignore-gpu-blocklist',
  '--enable-gpu',
  '--use-angle=default',
  '--no-first-run',
];

/** A browser that draws on the graphics card where there is one, otherwise in software as all tests do. */
export async function launchBrowser(software: boolean): Promise<Browser> {
  const executablePath = findChromium();
  if (!software) {
    const browser = await chromium.launch({
      ...(executablePath && { executablePath }),
      args: [...onTheCard, ...patience],
    });
    if (!/swiftshader|llvmpipe|software|basic render|none/i.test(await drawnBy(browser))) return browser;
    await browser.close();
  }
  const { args, ...options } = chromiumLaunch();
  return chromium.launch({ ...options, args: [...args, ...patience] });
}

/** What the browser's WebGL2 calls itself; 'none' without one. */
export async function drawnBy(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  const name = await page.evaluate(() => {
    const gl = document.createElement('canvas').getContext('webgl2');
    if (!gl) return 'none';
    const info = gl.getExtension('WEBGL_debug_renderer_info');
    return String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  });
  await page.close();
  return name;
}

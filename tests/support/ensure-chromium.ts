import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from './chromium.ts';

const playwrightCli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));

async function browserStarts(): Promise<boolean> {
  try {
    const browser = await chromium.launch(chromiumLaunch());
    await browser.close();
    return true;
  } catch {
    return false;
  }
}

/** Finds or downloads a browser for the tests; otherwise one sentence that says what to install. */
export async function ensureChromium(): Promise<string | undefined> {
  if (await browserStarts()) return undefined;
  spawnSync(process.execPath, [playwrightCli, 'install', 'chromium', '--only-shell'], {
    stdio: ['ignore', 'inherit', 'ignore'],
  });
  if (await browserStarts()) return undefined;
  return 'No browser for the tests could be started or downloaded: install Chrome, Chromium or Edge (Debian: apt-get install chromium), or set CHROMIUM_PATH to one.';
}

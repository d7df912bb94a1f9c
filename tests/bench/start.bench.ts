import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import { chromiumLaunch } from '../support/chromium.ts';
import { startProduct } from '../support/start-product.ts';
import type { Figure } from './figure.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** The checkout as a new user has it after `npm ci`: nothing generated, nothing built. */
function freshCheckout(): string {
  const root = mkdtempSync(join(tmpdir(), 'oblique-bench-'));
  const list = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const files = execFileSync('git', list, { cwd: repository, encoding: 'utf8' }).split('\0');
  for (const file of files.filter(Boolean)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    cpSync(join(repository, file), join(root, file));
  }
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'), 'junction');
  return root;
}

/** Seconds until the address was printed, and from then until the page had drawn its first content. */
async function timeStart(root: string): Promise<{ addressS: number; pageS: number }> {
  const startMs = performance.now();
  const product = await startProduct(root);
  const addressMs = performance.now();
  const browser = await chromium.launch(chromiumLaunch());
  const page = await browser.newPage();
  const openMs = performance.now();
  await page.goto(product.url);
  await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
  const pageS = (performance.now() - openMs) / 1000;
  await browser.close();
  await product.stop();
  return { addressS: (addressMs - startMs) / 1000, pageS };
}

/** How long a person waits for the page: the first time in a fresh checkout, and after that. */
export async function measure(): Promise<Figure[]> {
  const root = freshCheckout();
  try {
    const cold = await timeStart(root);
    const warm = await timeStart(root);
    return [
      { name: 'first start, until the address is printed', value: cold.addressS, unit: 's' },
      { name: 'second start, until the address is printed', value: warm.addressS, unit: 's' },
      { name: 'second start, from there to a drawn page', value: warm.pageS, unit: 's', aim: 10 },
    ];
  } finally {
    rmSync(root, { recursive: true });
  }
}

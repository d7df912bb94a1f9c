import { expect, test } from 'vitest';
import { productBrowser } from '../support/browser-page.ts';
import { sharedPath } from '../support/shared.ts';

const browser = productBrowser();
const folder = sharedPath('ct/dev/ts');

/** One file for each WebAssembly codec, and one for each kind of JavaScript decoding. */
const files = [
  'u12_j2k90.dcm',
  'u12_htj2k201.dcm',
  'u12_jpegls80.dcm',
  'u12_jpeg_baseline50.dcm',
  'u12_jpeg_lossless70.dcm',
  'u12_rle.dcm',
  'u12_deflated.dcm',
];

test.skipIf(!folder).each(files)(
  `under the policy of the page %s is decoded in a worker${folder ? '' : ' (skipped: no shared data)'}`,
  async (name) => {
    const { page, expectNoProblems } = await browser.newPage();
    await page.goto(browser.url);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files or a ZIP' }).click();
    await (await choosing).setFiles(`${folder}/${name}`);
    await page.getByText('Axial', { exact: true }).waitFor({ timeout: 30_000 });
    expect(page.workers().length).toBeGreaterThan(0);
    expectNoProblems();
  },
);

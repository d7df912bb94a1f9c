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

/** What a page would load from elsewhere, by the directive that stops it. */
const strangers: Readonly<Record<string, string>> = {
  'img-src': 'https://elsewhere.example/image.png',
  'script-src-elem': 'https://elsewhere.example/script.js',
  'style-src-elem': 'https://elsewhere.example/style.css',
  'font-src': 'https://elsewhere.example/font.woff2',
  'media-src': 'https://elsewhere.example/film.mp4',
  'frame-src': 'https://elsewhere.example/page.html',
  // A person's archive may be at any https address, or on this computer; plain http elsewhere has to be named.
  'connect-src': 'http://elsewhere.example/studies',
};

/** Asks for all of them and gives the directives that said no. */
function askForStrangers(addresses: Readonly<Record<string, string>>): Promise<string[]> {
  const refused = new Set<string>();
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
    refused.add(effectiveDirective),
  );
  const add = (name: string, attributes: Record<string, string>) =>
    document.head.append(Object.assign(document.createElement(name), attributes));
  add('img', { src: addresses['img-src']! });
  add('script', { src: addresses['script-src-elem']! });
  add('link', { rel: 'stylesheet', href: addresses['style-src-elem']! });
  add('video', { src: addresses['media-src']! });
  document.body.append(Object.assign(document.createElement('iframe'), { src: addresses['frame-src']! }));
  new FontFace('stranger', `url(${addresses['font-src']})`).load().catch(() => {});
  fetch(addresses['connect-src']!).catch(() => {});
  return new Promise((resolve) => setTimeout(() => resolve([...refused].sort()), 1000));
}

test('nothing is loaded from elsewhere, and nothing over plain http is contacted', async () => {
  const { page } = await browser.newPage();
  await page.goto(browser.url);
  expect(await page.evaluate(askForStrangers, strangers)).toEqual(Object.keys(strangers).sort());
});

import { expect, test } from 'vitest';
import { productBrowser } from '../support/browser-page.ts';

const browser = productBrowser();

test('the first page draws itself, complains about nothing and contacts nobody else', async () => {
  const { page, expectNoProblems, screenshot } = await browser.newPage();
  const response = await page.goto(browser.url);
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
  expect(await page.title()).toContain('Oblique');
  await page.waitForFunction(() => document.querySelector('#root')?.childElementCount);
  await screenshot('first-page');
  expectNoProblems();
});

test('in an emulated headset the page finds one that can draw both eyes', async () => {
  const { page, expectNoProblems } = await browser.newPage({ headset: true });
  await page.goto(browser.url);
  expect(await page.evaluate(() => navigator.xr?.isSessionSupported('immersive-vr'))).toBe(true);
  expectNoProblems();
});

import { afterEach, beforeAll, expect, test } from 'vitest';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { openSection } from '../support/journeys/open-section.ts';
import type { StationDriver } from '../support/journeys/station-driver.ts';

const browser = productBrowser();
let product: ProductPage;
let station: StationDriver;

beforeAll(async () => {
  const files = await fetchCaseFiles(browser.url, 'chest-001');
  product = await browser.newPage();
  station = await openCase(product, browser.url, files);
}, 170_000);

afterEach(() => product.expectNoProblems());

const titles = async () =>
  (await station.page.locator('.measurement-head').allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
const spoken = (pattern: RegExp) => station.page.getByText(pattern).first().waitFor({ state: 'attached' });
const press = async (...keys: string[]) => {
  for (const key of keys) await station.page.keyboard.press(key);
};

test('by keys alone: placed square, corrected by a tenth of a voxel, undone, copied, locked', async () => {
  const { page } = station;
  await openSection(page, 'Measurements');
  await press('v', 'b', 'Enter', 'Shift+ArrowRight', 'Shift+ArrowRight', 'Enter');
  await press('Shift+ArrowDown', 'Enter', 'Shift+ArrowUp', 'Shift+ArrowUp', 'Enter');
  await spoken(/Long and short axis 1; Long axis [\d.]+ mm; Short axis [\d.]+ mm/);
  const [placed] = await titles();
  await press('j');
  await spoken(/Point 1 of 4; arrows move it/);
  for (let tenth = 0; tenth < 5; tenth++) await press('Control+ArrowLeft');
  const [corrected] = await titles();
  expect(corrected).not.toBe(placed);
  await press('Control+z');
  expect(await titles()).toEqual([placed]);
  await press('Control+y', 'Control+d');
  expect(await titles()).toEqual([corrected, corrected!.replace('axis 1', 'axis 2')]);
  await press('Shift+k', 'Delete');
  expect((await titles())[1]).toContain('locked');
  expect(await axeViolations(page)).toEqual([]);
  await press('Shift+k', 'Delete');
  expect(await titles()).toEqual([corrected]);
});

test('by mouse: a path ends with Enter; its handle is dragged under a loupe; it gets a name', async () => {
  const { page } = station;
  await press('n');
  const { left, top, size } = await station.viewport('axial');
  const [x, y] = [Math.round(left + size.width * 0.3), Math.round(top + size.height * 0.35)];
  for (const [dx, dy] of [
    [0, 0],
    [60, 0],
    [60, 45],
  ] as const)
    await page.mouse.click(x + dx, y + dy);
  await page.getByText('Path length 4:').waitFor();
  await press('Enter');
  expect((await titles()).at(-1)).toMatch(/^Path length 2 [\d.]+ mm$/);
  await page.mouse.move(x + 60, y + 45);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 80, { steps: 4 });
  await page.locator('.loupe canvas').waitFor();
  await page.mouse.up();
  expect(await page.locator('.loupe').count()).toBe(0);
  await page.getByLabel('Name').fill('Left bronchus');
  await page.getByLabel('Name').press('Enter');
  expect((await titles()).at(-1)).toMatch(/^Left bronchus [\d.]+ mm$/);
});

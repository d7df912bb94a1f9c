import { beforeAll, describe, expect, test } from 'vitest';
import { caseCard } from '../support/journeys/case-card.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { swipe } from '../support/journeys/fingers.ts';
import { keptTexts } from '../support/journeys/kept-texts.ts';
import { tabTo } from '../support/journeys/keyboard.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { type CaseFiles, fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { questionPanel } from '../support/journeys/question-panel.ts';
import { stationDriver } from '../support/journeys/station-driver.ts';
import { openSection } from '../support/journeys/open-section.ts';
import { solidFinding } from '../support/solid-finding.ts';

const browser = productBrowser();
let files: CaseFiles;
beforeAll(async () => {
  files = await fetchCaseFiles(browser.url, 'chest-001');
});

interface Sight {
  readonly width: number;
  readonly height: number;
  readonly touch: boolean;
}
const sights: readonly Sight[] = [
  { width: 390, height: 844, touch: true },
  { width: 1366, height: 768, touch: false },
];

/** Nothing that axe finds, nothing out of reach; with a picture for eyes. */
async function expectGood(product: ProductPage, name: string): Promise<void> {
  const { width } = product.page.viewportSize()!;
  await product.screenshot(`flat-${width}-${name}`);
  expect.soft(await axeViolations(product.page), name).toEqual([]);
  expect.soft(await layoutFaults(product.page), name).toEqual([]);
}

describe.each(sights)('$width × $height', ({ width, height, touch }) => {
  test('every screen and dialog keeps to WCAG 2.2 AA and within reach', async () => {
    const product = await browser.newPage({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
    const { page } = product;
    await page.goto(browser.url);
    await caseCard(page).waitFor();
    await expectGood(product, 'first-page');
    await page.getByRole('button', { name: 'Delete my data…' }).click();
    await expectGood(product, 'delete');
    await page.getByRole('button', { name: 'Keep them' }).click();
    await page
      .locator('[data-pick=files]')
      .setInputFiles({ name: 'notes.txt', mimeType: '', buffer: Buffer.from('x') });
    await page.getByRole('heading', { name: 'This could not be opened' }).waitFor();
    await expectGood(product, 'refusal');
    await page.getByRole('button', { name: 'Close' }).click();
    await openCase(product, page.url(), files);
    const panel = questionPanel(page);
    await expectGood(product, 'question');
    await page.getByRole('button', { name: 'Keys, mouse and fingers' }).click();
    await expectGood(product, 'shortcuts');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Open CT' }).click();
    await expectGood(product, 'open-ct');
    await page.keyboard.press('Escape');
    await panel.choose('Normal lungs');
    await panel.submit();
    await expectGood(product, 'feedback');
    await panel.next();
    await page.getByRole('button', { name: 'Show Axial alone' }).click();
    await panel.answerAllAnyhow();
    await expectGood(product, 'summary');
    await openSection(page, 'Measurements');
    await expectGood(product, 'measurements');
    await openSection(page, 'Scan');
    await expectGood(product, 'scan');
    product.expectNoProblems();
    await product.context.close();
  });
});

test('on a large screen too, everything is within reach', async () => {
  const product = await browser.newPage({ viewport: { width: 2560, height: 1440 } });
  const { page } = product;
  await page.goto(browser.url);
  await caseCard(page).waitFor();
  await expectGood(product, 'first-page');
  await openCase(product, page.url(), files);
  await questionPanel(page).choose('Normal lungs');
  await questionPanel(page).submit();
  await expectGood(product, 'feedback');
  await product.context.close();
});

test('the first page needs no sideways scrolling at 320 px, as at 400 % zoom', async () => {
  const product = await browser.newPage({ viewport: { width: 320, height: 640 } });
  await product.page.goto(browser.url);
  await caseCard(product.page).waitFor();
  expect(await layoutFaults(product.page)).toEqual([]);
  await product.context.close();
});

test('the whole case by keyboard alone, with the focus always to be seen', async () => {
  const product = await browser.newPage();
  const { page } = product;
  const stops: { name: string; ring: boolean }[] = [];
  const tab = async (name: string | RegExp) => stops.push(...(await tabTo(page, name)));
  const press = async (key: string, times = 1) => {
    for (let i = 0; i < times; i++) await page.keyboard.press(key);
  };
  const verdict = () => page.locator('.verdict').innerText();
  await page.goto(browser.url);
  await caseCard(page).waitFor();
  await tab(/^Read your first case: Chest CT/);
  await press('Enter');
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  const station = stationDriver(page, files.volume);
  await press('v');
  await tab('Show Axial alone');
  await press('Enter');

  await press('q');
  await tab(/^Normal lungs/);
  await press('ArrowDown');
  await tab('Submit answer');
  await press('Enter');
  await page.locator('.feedback').waitFor();
  expect(await verdict()).toMatch(/^Right/);
  await tab('Next question');
  await press('Enter');

  // The nodule: up and to the left of where the crosshair begins, by whole slices and voxels.
  const { centre } = solidFinding(files.key.findings, 'nodule').outline;
  const { spacingMm } = files.volume;
  const stepMm = Math.min(...spacingMm);
  await press('v');
  const { mm } = await station.label('axial');
  await press('PageUp', Math.round((centre[2]! - mm) / spacingMm[2]));
  await press('ArrowLeft', Math.round((0.4 - centre[0]!) / stepMm));
  await press('ArrowUp', Math.round((12.9 - centre[1]!) / stepMm));
  await press('Enter');
  await press('q');
  await tab('Submit answer');
  await press('Enter');
  await page.locator('.feedback').waitFor();
  expect(await verdict()).toMatch(/^Right/);
  await tab('Next question');
  await press('Enter');

  await press('v');
  await press('ArrowRight', 4);
  await press('ArrowUp', 8);
  await press('Enter');
  await press('ArrowLeft', 7);
  await press('ArrowDown', 15);
  await press('Enter');
  await press('q');
  await tab('Submit answer');
  await press('Enter');
  await page.locator('.feedback').waitFor();
  expect(await verdict()).toMatch(/^Right/);
  expect(stops.filter(({ ring }) => !ring)).toEqual([]);
  product.expectNoProblems();
  await product.context.close();
});

test('single keys can be turned off, and stay off', async () => {
  const product = await browser.newPage();
  const { page } = product;
  await page.goto(browser.url);
  await openCase(product, page.url(), files);
  await page.keyboard.press('?');
  await page.getByRole('checkbox', { name: /^Single keys give commands/ }).uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('3');
  expect(await page.locator('.corner-bottom-left').first().innerText()).toContain('W 1500');
  await expect.poll(() => keptTexts(page)).toContain('single-key-shortcuts');
  await page.reload();
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  await page.keyboard.press('3');
  expect(await page.locator('.corner-bottom-left').first().innerText()).toContain('W 1500');
  product.expectNoProblems();
  await product.context.close();
});

test('fingers: tap, drag, slider and pinch on a phone', async () => {
  const product = await browser.newPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = product;
  await page.goto(browser.url);
  const station = await openCase(product, page.url(), files);
  await page.getByRole('button', { name: 'Show Axial alone' }).tap();
  const { left, top, size } = await station.viewport('axial');
  const middle = { x: left + size.width / 2, y: top + size.height / 2 };
  await page.touchscreen.tap(middle.x - 60, middle.y);

  const { number, count } = await station.label('axial');
  const slider = (await page.getByRole('slider', { name: 'Axial slice' }).boundingBox())!;
  const thumb = { x: slider.x + slider.width / 2, y: slider.y + slider.height / 2 };
  await swipe(page, [{ from: thumb, to: { x: thumb.x, y: slider.y + slider.height * 0.8 } }]);
  const { number: lower } = await station.label('axial');
  expect(lower).toBeLessThan(number - count / 5);

  await page.getByRole('button', { name: 'Window', exact: false }).first().tap();
  const before = await station.window();
  await swipe(page, [{ from: middle, to: { x: middle.x + 60, y: middle.y } }]);
  expect((await station.window()).width).toBeGreaterThan(before.width + 100);

  await swipe(page, [
    { from: { x: middle.x - 30, y: middle.y }, to: { x: middle.x - 90, y: middle.y } },
    { from: { x: middle.x + 30, y: middle.y }, to: { x: middle.x + 90, y: middle.y } },
  ]);
  expect(await station.zoomPercent('axial')).toBeGreaterThan(250);
  // The pinch did not window on.
  const { width } = await station.window();
  await page.getByRole('button', { name: 'Show all views' }).tap();
  expect((await station.window()).width).toBe(width);
  product.expectNoProblems();
  await product.context.close();
});

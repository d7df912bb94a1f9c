import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { keptTexts } from '../support/journeys/kept-texts.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { type CaseFiles, fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { openSection } from '../support/journeys/open-section.ts';
import { pick } from '../support/journeys/own-ct.ts';

const browser = productBrowser();
let files: CaseFiles;
beforeAll(async () => {
  files = await fetchCaseFiles(browser.url, 'chest-001');
});

const views = ({ page }: ProductPage) =>
  page.locator('.pane:not(.pane-second) [data-view]').evaluateAll((all) =>
    all.map((view) => {
      const { width, height } = view.getBoundingClientRect();
      return { name: (view as HTMLElement).dataset.view, area: Math.round(width * height) };
    }),
  );
const names = async (product: ProductPage) => (await views(product)).map(({ name }) => name);

async function opened(viewport: { width: number; height: number }, touch = false): Promise<ProductPage> {
  const product = await browser.newPage({ viewport, hasTouch: touch, isMobile: touch });
  await product.page.goto(browser.url);
  await openCase(product, product.page.url(), files);
  return product;
}

test('layouts by key: one view, four, one large and three small, the stack alone; double click and F enlarge', async () => {
  const product = await opened({ width: 1366, height: 768 });
  const { page } = product;
  expect(await names(product)).toEqual(['axial', 'sagittal', 'coronal', 'volume']);
  await page.locator('[data-view=coronal]').focus();
  await page.keyboard.press('Shift+Digit3');
  const [first, ...others] = await views(product);
  expect(first!.name).toBe('coronal');
  for (const { area } of others) expect(area).toBeLessThan(first!.area / 3);
  await page.keyboard.press('Shift+Digit4');
  expect(await names(product)).toEqual(['axial']);
  await page.keyboard.press('Shift+Digit2');
  const { x, y, width } = (await page.locator('[data-view=sagittal]').boundingBox())!;
  await page.mouse.dblclick(x + width / 3, y + 90);
  expect(await names(product)).toEqual(['sagittal']);
  await page.keyboard.press('f');
  expect(await names(product)).toHaveLength(4);
  product.expectNoProblems();
  await product.context.close();
});

test('a double tap enlarges the view and brings the others back', async () => {
  const product = await opened({ width: 360, height: 740 }, true);
  const { page } = product;
  const before = await names(product);
  const { x, y, width, height } = (await page.locator('[data-view=axial]').boundingBox())!;
  /** On a busy machine two taps may come too far apart: then again, as a person would. */
  const doubleTap = async (wanted: readonly unknown[]) => {
    for (let attempt = 0; attempt < 6; attempt++) {
      for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(x + width / 2, y + height / 2);
      await page.waitForTimeout(700);
      if (isDeepStrictEqual(await names(product), wanted)) return;
    }
  };
  await doubleTap(['axial']);
  expect(await names(product)).toEqual(['axial']);
  await doubleTap(before);
  expect(await names(product)).toEqual(before);
  await product.context.close();
});

test('layout, window and position are there again after a reload, and gone when forgotten', async () => {
  const product = await opened({ width: 1366, height: 768 });
  const { page } = product;
  const corner = () => page.locator('[data-view=axial]').innerText();
  await page.keyboard.press('v');
  await page.keyboard.press('Shift+Digit3');
  await page.keyboard.press('3');
  for (let i = 0; i < 5; i++) await page.keyboard.press('PageDown');
  const left = await corner();
  expect(left).toContain('W 2000');
  await expect.poll(() => keptTexts(page)).toMatch(/"one-three"[^}]*"width":2000/);
  await page.reload();
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  await expect.poll(corner).toBe(left);
  expect((await names(product))[0]).toBe('axial');
  await page.getByRole('button', { name: 'Back to the start page' }).click();
  await page.getByRole('button', { name: 'Forget where I left scans' }).click();
  await page.getByText(/Every scan will open as if for the first time/).waitFor();
  expect(await keptTexts(page)).not.toContain('"one-three"');
  await product.context.close();
});

test('one’s own scan is known again by its voxels, and nothing that names anybody is kept', async () => {
  const product = await browser.newPage();
  const { page } = product;
  await page.goto(browser.url);
  const open = (await (await fetch(`${browser.url}generated/cases/chest-001/case.json`)).json()) as {
    comparison: { url: string };
  };
  const bytes = await (await fetch(new URL(open.comparison.url, browser.url))).arrayBuffer();
  const zip = { name: 'series.zip', mimeType: 'application/zip', buffer: Buffer.from(bytes) };
  await pick(page, zip);
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  await page.keyboard.press('Shift+Digit4');
  await expect.poll(() => keptTexts(page)).toMatch(/scan:[0-9a-f]{16}/);
  await page.reload();
  await pick(page, zip);
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  expect(await names(product)).toEqual(['axial']);
  await product.context.close();
});

describe.each([
  { width: 360, height: 740, touch: true },
  { width: 1366, height: 768, touch: false },
  { width: 3840, height: 2160, touch: false },
])('$width × $height', ({ width, height, touch }) => {
  test('shell, palette, help and comparison keep to WCAG 2.2 AA and within reach', async () => {
    const product = await opened({ width, height }, touch);
    const { page } = product;
    const good = async (name: string) => {
      await product.screenshot(`shell-${width}-${name}`);
      expect.soft(await axeViolations(page), name).toEqual([]);
      expect.soft(await layoutFaults(page), name).toEqual([]);
    };
    await openSection(page, 'Scan');
    await good('sections');
    await page.getByRole('button', { name: 'Find a command' }).click();
    await page.keyboard.type('layout');
    await good('palette');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Side panel' }).click();
    // Phones keep their tools in sight.
    if (!touch) await page.getByRole('button', { name: 'Tools', exact: true }).click();
    await good('folded');
    await page.getByRole('button', { name: 'Side panel' }).click();
    await page.getByRole('button', { name: 'Compare' }).click();
    await good('compare-dialog');
    await page.getByRole('button', { name: 'A normal chest CT' }).click();
    await page.getByRole('region', { name: 'Comparison' }).waitFor({ timeout: 120_000 });
    await page.locator('.arrival').waitFor({ state: 'hidden', timeout: 60_000 });
    await good('compared');
    product.expectNoProblems();
    await product.context.close();
  });
});

test('a normal scan beside the case scrolls with it when linked, and alone when not', async () => {
  const product = await opened({ width: 1366, height: 768 });
  const { page } = product;
  await page.keyboard.press('Shift+C');
  await page.getByRole('button', { name: 'A normal chest CT' }).click();
  const second = page.getByRole('region', { name: 'Comparison' });
  await second.waitFor({ timeout: 120_000 });
  const mm = async (which: 'first' | 'last') => {
    const text = await page.locator('[data-view=axial] .corner-top-left')[which]().innerText();
    return Number(/([−\d.]+) mm/.exec(text)![1]!.replace('−', '-'));
  };
  await page.locator('[data-view=axial]').first().focus();
  const [a, b] = [await mm('first'), await mm('last')];
  for (let i = 0; i < 8; i++) await page.keyboard.press('PageUp');
  const went = (await mm('first')) - a;
  expect(went).toBeCloseTo(8 * 2.25, 1);
  // Its slices are 3 mm apart: the nearest one is shown.
  expect(Math.abs((await mm('last')) - b - went)).toBeLessThanOrEqual(1.6);
  await page.keyboard.press('Shift+L');
  const stays = await mm('last');
  await page.keyboard.press('PageUp');
  expect(await mm('last')).toBe(stays);
  expect(await second.innerText()).toMatch(/\+18 MB/);
  await page.keyboard.press('Shift+C');
  expect(await second.count()).toBe(0);
  expect(await names(product)).toHaveLength(4);
  product.expectNoProblems();
  await product.context.close();
});

test('the palette finds, shows keys and does, by keyboard alone', async () => {
  const product = await opened({ width: 1366, height: 768 });
  const { page } = product;
  await page.keyboard.press('v');
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: 'Find a command' });
  await field.waitFor();
  await page.keyboard.type('bone win');
  const option = page.getByRole('listbox', { name: 'Commands' }).getByRole('option', { selected: true });
  expect((await option.innerText()).replace(/\s+/g, ' ')).toMatch(/^Bone window CT windows 3$/);
  await page.keyboard.press('Enter');
  await field.waitFor({ state: 'detached' });
  await expect.poll(() => page.locator('.corner-bottom-left').first().innerText()).toContain('W 2000');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('qqqzzz');
  await page.getByText(/^Nothing fits/).waitFor();
  await page.keyboard.press('Escape');
  // The focus is back where it was, not at the top of the page.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-view')))
    .toBe('axial');
  product.expectNoProblems();
  await product.context.close();
});

test('a control that has the focus shows what it does and its key', async () => {
  const product = await opened({ width: 1366, height: 768 });
  const { page } = product;
  await page.getByRole('button', { name: 'Layout 2 × 2' }).focus();
  await page.keyboard.press('Shift+Tab');
  expect(await page.locator('.tooltip').innerText()).toBe('Layout 1 × 1 (Shift 1): One view alone');
  await page.keyboard.press('Escape');
  expect(await page.locator('.tooltip').count()).toBe(0);
  await product.context.close();
});

import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { parseMeasurementList } from '../../src/measure/measurement-list.ts';
import { readReport } from '../../src/measure/report/read-report.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { openSection } from '../support/journeys/open-section.ts';
import { decodePng, type Picture } from '../support/journeys/png-pixels.ts';
import type { StationDriver } from '../support/journeys/station-driver.ts';

const browser = productBrowser();
let product: ProductPage;
let station: StationDriver;

beforeAll(async () => {
  product = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  station = await openCase(product, browser.url, await fetchCaseFiles(browser.url, 'chest-001'));
}, 170_000);

afterEach(() => product.expectNoProblems());

const values = () => station.page.locator('.measurement-value').allInnerTexts();
const dialog = () => station.page.getByRole('dialog', { name: 'Save or open' });
const openDialog = async (tab: string) => {
  await station.page.keyboard.press('Control+s');
  await dialog().getByRole('tab', { name: tab }).click();
};
const close = () => dialog().getByRole('button', { name: 'Close' }).click();

async function saved(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 90_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

async function savedAs(format: RegExp) {
  await dialog().getByRole('radio', { name: format }).check();
  return saved(station.page, () =>
    dialog()
      .getByRole('button', { name: /^Save \d/ })
      .click(),
  );
}

/** Amber, the colour of one's own marks, and anything else that is not grey. */
function coloured(picture: Picture): { amber: number; other: number } {
  let [amber, other] = [0, 0];
  for (let y = 0; y < picture.height; y++)
    for (let x = 0; x < picture.width; x++) {
      const [r, g, b] = picture.rgb(x, y);
      if (r > 200 && g > 150 && b < 130) amber++;
      else if (Math.max(r, g, b) - Math.min(r, g, b) > 8) other++;
    }
  return { amber, other };
}

describe('saving and opening', () => {
  let json: Buffer;
  let report: Buffer;

  test('measurements go out as JSON, table and DICOM report, and come back the same', async () => {
    const { page } = station;
    await openSection(page, 'Measurements');
    await page.keyboard.press('l');
    const { left, top, size } = await station.viewport('axial');
    await page.mouse.click(left + size.width * 0.3, top + size.height * 0.4);
    await page.mouse.click(left + size.width * 0.6, top + size.height * 0.55);
    const before = await values();
    expect(before).toHaveLength(1);
    await openDialog('Measurements');
    json = (await savedAs(/Oblique file/)).bytes;
    const table = await savedAs(/Table/);
    report = (await savedAs(/DICOM report/)).bytes;
    expect(table.name).toBe('oblique-measurements.csv');
    expect(table.bytes.toString()).toContain('Length 1,length,Length,');
    expect(readReport(report)).toEqual(parseMeasurementList(json.toString()));
    expect(await axeViolations(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);
    await product.screenshot('flat-1366-save-measurements');
    await close();
    await page.keyboard.press('Control+z');
    expect(await values()).toEqual([]);
    await openDialog('Measurements');
    await page.locator('[data-pick=measurements]').setInputFiles({
      name: 'report.dcm',
      mimeType: 'application/dicom',
      buffer: report,
    });
    await dialog().getByText('1 measurement was opened.').waitFor();
    await close();
    expect(await values()).toEqual(before);
  });

  test('what was opened goes away with one press, and a file dropped on the station opens it again', async () => {
    const { page } = station;
    const before = await values();
    await page.keyboard.press('Control+z');
    expect(await values()).toEqual([]);
    await page.evaluate((text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'kept.json'));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
    }, json.toString());
    await dialog().getByText('1 measurement was opened.').waitFor();
    await dialog().getByRole('button', { name: 'Take them back' }).click();
    await close();
    expect(await values()).toEqual([]);
    await page.keyboard.press('Control+y');
    expect(await values()).toEqual(before);
  });

  test('a file that is none is refused in words, and nothing changes', async () => {
    const { page } = station;
    const before = await values();
    await openDialog('Measurements');
    const broken = { name: 'x.json', mimeType: 'application/json', buffer: json.subarray(0, 200) };
    await page.locator('[data-pick=measurements]').setInputFiles(broken);
    await dialog().getByRole('alert').getByText('This is not a measurement file').waitFor();
    await close();
    expect(await values()).toEqual(before);
  });

  test('a picture is the view in its own pixels, with the marks or bare', async () => {
    const { page } = station;
    await page.locator('[data-view=axial]').focus();
    await openDialog('Picture');
    const picture = async () => {
      const save = dialog().getByRole('button', { name: 'Save the picture' });
      const { name, bytes } = await saved(page, () => save.click());
      expect(name).toBe('oblique-axial.png');
      return decodePng(bytes);
    };
    const marked = await picture();
    expect(await axeViolations(page)).toEqual([]);
    await product.screenshot('flat-1366-save-picture');
    await dialog()
      .getByRole('checkbox', { name: /With measurements/ })
      .uncheck();
    const bare = await picture();
    await close();
    const { size } = await station.viewport('axial');
    expect([bare.width, bare.height]).toEqual([marked.width, marked.height]);
    // The view begins and ends within a pixel, of which the picture has the whole.
    expect(bare.width - size.width).toBeGreaterThanOrEqual(0);
    expect(bare.width - size.width).toBeLessThan(2);
    expect(coloured(marked).amber).toBeGreaterThan(200);
    expect(coloured(bare)).toEqual({ amber: 0, other: 0 });
  });

  test('a 3D model is made in workers and can be stopped', async () => {
    const { page } = station;
    await openDialog('3D model');
    expect(await axeViolations(page)).toEqual([]);
    await product.screenshot('flat-1366-save-model');
    const save = dialog().getByRole('button', { name: 'Save the 3D model' });
    await dialog().getByRole('radio', { name: /Fine/ }).check();
    await save.click();
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await save.waitFor();
    await dialog().getByRole('radio', { name: /Small/ }).check();
    const { name, bytes } = await saved(page, () => save.click());
    expect(name).toBe('oblique-surface.stl');
    expect(bytes.length).toBe(84 + 50 * bytes.readUInt32LE(80));
    expect(bytes.readUInt32LE(80)).toBeGreaterThan(10_000);
    await dialog()
      .getByText(/triangles, .* mL inside/)
      .waitFor();
    await close();
  });

  test.each([
    [2560, 1440],
    [390, 844],
  ])('at %i × %i all of it is within reach', async (width, height) => {
    const { page } = station;
    // The 3D view of a large screen takes software rendering longer than anybody waits.
    const alone = page.getByRole('button', { name: 'Show Axial alone' });
    if (await alone.isVisible()) await alone.click();
    await page.setViewportSize({ width, height });
    await openDialog('Measurements');
    for (const tab of ['Measurements', 'Picture', '3D model']) {
      await dialog().getByRole('tab', { name: tab }).click();
      await product.screenshot(`flat-${width}-save-${tab.toLowerCase().replace(' ', '-')}`);
      expect.soft(await axeViolations(page), tab).toEqual([]);
      expect.soft(await layoutFaults(page), tab).toEqual([]);
    }
    await close();
  });
});

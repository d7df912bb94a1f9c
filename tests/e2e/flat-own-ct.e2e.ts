import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ctFile } from '../dicom/make-ct.ts';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { keptTexts } from '../support/journeys/kept-texts.ts';
import {
  drop,
  type ManifestSeries,
  manifestSeries,
  manifestStation,
  pick,
  pickFolder,
  scanFacts,
} from '../support/journeys/own-ct.ts';

const browser = productBrowser();
const series = manifestSeries();
let product: ProductPage;
const sent: string[] = [];
const said: string[] = [];

beforeAll(async () => {
  product = await browser.newPage();
  product.page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData()) sent.push(`${request.method()} ${request.url()}`);
  });
  product.page.on('console', (message) => said.push(message.text()));
});

afterAll(() => {
  product.expectNoProblems();
  expect(sent).toEqual([]);
});

const pictures = () => product.page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
const named = (name: string) => series.find((entry) => entry.name === name)!;
const filesOf = ({ path }: ManifestSeries) => readdirSync(path).map((name) => join(path, name));
const zipOf = (entry: ManifestSeries) => ({
  name: `${entry.name}.zip`,
  mimeType: 'application/zip',
  buffer: Buffer.from(
    zipSync(
      Object.fromEntries(filesOf(entry).map((p) => [p.split('/').slice(-2).join('/'), readFileSync(p)])),
      { level: 0 },
    ),
  ),
});

/** Size, matrix and values of the scan that is open, and two voxels of its first slice under the pointer. */
async function expectOpen(entry: ManifestSeries): Promise<void> {
  const { page } = product;
  const { facts } = entry;
  await pictures();
  const { Matrix = '', Values } = await scanFacts(page);
  const [columns, rows, slices] = Matrix.split(' × ').map(Number);
  expect([columns, rows]).toEqual([facts.cols, facts.rows]);
  if (facts.uniform_spacing) expect(slices).toBe(facts.n_files);
  expect(Values).toBe(`${facts.hu.min} to ${facts.hu.max} HU`.replaceAll('-', '−'));

  await showAxialAlone(page);
  const station = manifestStation(page, entry, slices!);
  expect((await station.label('axial')).count).toBe(slices);
  await station.view('axial').focus();
  await page.keyboard.press('End');
  expect((await station.label('axial')).number).toBe(1);
  const samples = facts.hu_samples.filter(({ k }) => k === 0);
  expect(samples.length).toBeGreaterThan(1);
  for (const { lps, hu } of samples) {
    const { x, y } = await station.place('axial', lps);
    // A pointer that already rests there from the scan before tells the page nothing.
    await page.mouse.move(x + 9, y + 9);
    await page.mouse.move(x, y);
    await expect.poll(() => station.valueUnderPointer('axial'), { message: `at ${lps}` }).toBe(hu);
  }
}

describe.skipIf(series.length === 0)(
  series.length === 0 ? 'own CT: skipped, no shared data' : 'own CT',
  () => {
    test.for(series)('$name opens with its size, values and voxels', async (entry) => {
      await product.page.goto(browser.url);
      if (entry.path.endsWith('.zip')) await pick(product.page, entry.path);
      else await pickFolder(product.page, entry.path);
      await expectOpen(entry);
      if (entry.name === 'head_ge_tilt')
        expect(await product.page.locator('.scan-facts').innerText()).toContain('geometry/uneven-spacing');
    });

    test('the same as a ZIP of a folder, from the station', async () => {
      const entry = named('torso_3mm_converted');
      await product.page.getByRole('button', { name: 'Open CT' }).click();
      // The same scan stays open until this one is whole: only the dialog tells that it has been replaced.
      const dialog = product.page.getByRole('dialog', { name: 'Opening CT' });
      const opening = dialog.waitFor();
      await pick(product.page, zipOf(entry));
      await opening;
      await dialog.waitFor({ state: 'detached', timeout: 60_000 });
      await expectOpen(entry);
      expect(product.page.url()).toBe(`${browser.url}#/own`);
    });

    test('the same as a folder that is dropped on the first page', async () => {
      const entry = named('abdomen_j2k_totalseg');
      await product.page.goto(browser.url);
      await drop(product.page, '.drop-zone', [entry.path]);
      await expectOpen(entry);
    });

    test('of two series one chooses, and may think better of it', async () => {
      const { page } = product;
      const [torso, head] = [named('torso_3mm_converted'), named('head_phantom_philips_tilt')];
      await page.goto(browser.url);
      await pick(page, [...filesOf(torso), ...filesOf(head)]);
      const dialog = page.getByRole('dialog', { name: 'Opening CT' });
      await dialog.getByRole('heading', { name: 'Which series?' }).waitFor({ timeout: 60_000 });
      const rows = await dialog.locator('.series-card').allInnerTexts();
      expect(rows).toHaveLength(2);
      expect(rows.find((row) => row.includes('112 slices'))).toContain('122 × 101');
      expect(rows.find((row) => row.includes('24 slices'))).toContain('512 × 512');
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      expect(await page.getByRole('heading', { name: 'Teaching cases' }).count()).toBe(1);
      await pick(page, [...filesOf(torso), ...filesOf(head)]);
      await dialog.getByRole('row', { name: /24 slices/ }).click({ timeout: 60_000 });
      await expectOpen(head);
    });

    test('cancelling leaves what is open as it is', async () => {
      const { page } = product;
      const before = await scanFacts(page);
      await page.getByRole('button', { name: 'Open CT' }).click();
      await pick(page, named('chest_cta_cmbcrc').path);
      const dialog = page.getByRole('dialog', { name: 'Opening CT' });
      await dialog.getByRole('progressbar').waitFor();
      await dialog.getByRole('button', { name: 'Cancel' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.waitForTimeout(2_000);
      expect(await dialog.count()).toBe(0);
      expect(await scanFacts(page)).toEqual(before);
      const station = manifestStation(page, named('head_phantom_philips_tilt'), 24);
      const { number } = await station.label('axial');
      await station.view('axial').focus();
      await page.keyboard.press('PageUp');
      expect((await station.label('axial')).number).toBe(number + 1);
    });
  },
);

test('nothing that names the patient is shown, stored, logged or sent', async () => {
  const { page } = product;
  const files = Array.from({ length: 6 }, (_, i) => ctFile(100 + 7.25 * i));
  await page.goto(browser.url);
  await pick(
    page,
    files.map((bytes, i) => ({ name: `I${i}`, mimeType: '', buffer: Buffer.from(bytes) })),
  );
  await pictures();
  expect((await scanFacts(page)).Matrix).toBe('5 × 6 × 6');
  const everything = `${await keptTexts(page)}\n${said.join('\n')}`;
  expect(everything).toContain('Thorax 7.25');
  for (const word of ['Secret', 'Patient^', '4711']) expect(everything).not.toContain(word);
});

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { ctFile } from '../dicom/make-ct.ts';
import { openerOf } from '../support/journeys/case-card.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { drop, pick, scanFacts } from '../support/journeys/own-ct.ts';

const browser = productBrowser();
const emptyFolder = mkdtempSync(join(tmpdir(), 'empty-'));
let product: ProductPage;
let dialog: Locator;

const heights = [0, 1, 2, 3, 4, 5].map((i) => 100 + 7.25 * i);
const file = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes),
});
const goodSlices = heights.map((z, i) => file(`good-${i}.dcm`, ctFile(z)));

beforeAll(async () => {
  product = await browser.newPage();
  dialog = product.page.getByRole('dialog', { name: 'Opening CT' });
  await product.page.goto(browser.url);
});
afterAll(() => rmSync(emptyFolder, { recursive: true }));
afterEach(async () => {
  // A test that failed half way leaves its dialogs to nobody.
  while (await product.page.getByRole('dialog').count()) await product.page.keyboard.press('Escape');
  product.expectNoProblems();
});

interface BadInput {
  readonly what: string;
  readonly open: () => Promise<void>;
  readonly names: string;
  readonly code: string;
}

const picked =
  (...files: ReturnType<typeof file>[]) =>
  () =>
    pick(product.page, files);
const mrSlices = heights.map((z, i) =>
  file(
    `head-${i}.dcm`,
    ctFile(z, { '0008,0060': ['CS', 'MR'], '0008,0016': ['UI', '1.2.840.10008.5.1.4.1.1.4'] }),
  ),
);

// biome-ignore format: a table
const badInputs: readonly BadInput[] = [
  { what: 'a text file', open: picked(file('notes.txt', 'Dear colleague,\nplease find the CT attached.\n')), names: 'notes.txt', code: 'dicom/not-dicom' },
  { what: 'an empty folder', open: () => drop(product.page, '.drop-zone', [emptyFolder]), names: 'no files', code: 'source/empty' },
  { what: 'an MR series', open: picked(...mrSlices), names: 'head-0.dcm', code: 'dicom/not-ct' },
  { what: 'a ZIP of 0 bytes', open: picked(file('study.zip', '')), names: 'study.zip', code: 'dicom/empty-file' },
  { what: 'a ZIP cut short', open: picked(file('half.zip', 'PK\x03\x04\x14\x00\x00\x00')), names: 'half.zip', code: 'zip/damaged' },
  { what: 'slices that are all cut short', open: picked(...heights.map((z, i) => file(`cut-${i}.dcm`, ctFile(z).slice(0, -7)))), names: 'cut-0.dcm', code: 'dicom/truncated' },
];

/** One sentence at least, that names the file, and the code beside it. */
async function expectRefusal({ names, code }: Pick<BadInput, 'names' | 'code'>): Promise<void> {
  await dialog.getByRole('heading', { name: 'This could not be opened' }).waitFor({ timeout: 30_000 });
  const [first = ''] = await dialog.locator('.refusals li').allInnerTexts();
  expect(first).toContain(names);
  expect(first).toMatch(/[A-Z][^.]{15,}\./);
  expect(first).toContain(code);
}

test('what is dropped beside the place for it is taken too', async () => {
  await drop(product.page, '.wordmark', [emptyFolder]);
  await expectRefusal({ names: 'no files', code: 'source/empty' });
  await dialog.getByRole('button', { name: 'Close' }).click();
  await dialog.waitFor({ state: 'detached' });
});

describe.each([
  { where: 'on the first page', fromStation: false },
  { where: 'with a scan open', fromStation: true },
])('$where', ({ fromStation }) => {
  beforeAll(async () => {
    if (!fromStation) return;
    await pick(product.page, goodSlices);
    await product.page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 60_000 });
    expect((await scanFacts(product.page)).Matrix).toBe('5 × 6 × 6');
  });

  test.for(badInputs)('$what is refused in words', async (input) => {
    const { page } = product;
    if (fromStation) await page.getByRole('button', { name: 'Open CT' }).click();
    await input.open();
    await expectRefusal(input);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    if (fromStation) await expectStillUsable();
    else expect(await openerOf(page).isEnabled()).toBe(true);
  });
});

async function expectStillUsable(): Promise<void> {
  const { page } = product;
  expect((await scanFacts(page)).Matrix).toBe('5 × 6 × 6');
  const slice = () => page.locator('[data-view=axial] .corner-top-left').innerText();
  await page.locator('[data-view=axial]').focus();
  await page.keyboard.press('End');
  expect(await slice()).toContain('1/6');
  await page.keyboard.press('Home');
  expect(await slice()).toContain('6/6');
}

test('one slice cut short among good ones: the rest opens, and the page says which was left out', async () => {
  const { page } = product;
  const [first, ...others] = goodSlices;
  const cut = { ...first!, name: 'cut.dcm', buffer: first!.buffer.subarray(0, -7) };
  await page.getByRole('button', { name: 'Open CT' }).click();
  await pick(page, [cut, ...others, file('readme.txt', 'Viewer for Windows')]);
  // Nobody has to look for what was left out.
  await page.getByRole('button', { name: 'Scan 2 notes', expanded: true }).waitFor({ timeout: 30_000 });
  expect((await scanFacts(page)).Matrix).toBe('5 × 6 × 5');
  const leftOut = await page.locator('.scan-facts .refusals li').allInnerTexts();
  expect(leftOut).toHaveLength(2);
  expect(leftOut.find((text) => text.includes('cut.dcm'))).toMatch(/dicom\/truncated/);
  expect(leftOut.find((text) => text.includes('readme.txt'))).toMatch(/dicom\/not-dicom/);
});

test('one slice cut short in the middle: the gap is told, never hidden', async () => {
  const { page } = product;
  const slices = goodSlices.map((slice, i) =>
    i === 3 ? { ...slice, buffer: slice.buffer.subarray(0, -7) } : slice,
  );
  await page.getByRole('button', { name: 'Open CT' }).click();
  await pick(page, slices);
  await page.getByText('good-3.dcm').waitFor({ timeout: 30_000 });
  expect(await page.locator('.diagnostic').allInnerTexts()).toEqual([
    expect.stringMatching(/apart|missing|gap/),
  ]);
});

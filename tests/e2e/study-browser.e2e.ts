import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { ctFile, rampPixels } from '../dicom/make-ct.ts';
import type { DataSet } from '../dicom/make-dicom.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { holdJobs } from '../support/journeys/hold-jobs.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { manifestSeries, pick } from '../support/journeys/own-ct.ts';
import { stationDriver } from '../support/journeys/station-driver.ts';
import { type StudyBrowserDriver, studyBrowserDriver } from '../support/journeys/study-browser-driver.ts';
import { sharedPath } from '../support/shared.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const browser = productBrowser();
let product: ProductPage;
let choice: StudyBrowserDriver;

beforeEach(async () => {
  product = await browser.newPage();
  choice = studyBrowserDriver(product.page);
  await product.page.goto(browser.url);
});
afterEach(async () => {
  product.expectNoProblems();
  await product.context.close();
});

const file = (name: string, bytes: Uint8Array | string) => ({
  name,
  mimeType: '',
  buffer: Buffer.from(bytes),
});
const pictures = () => product.page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });

/** A series of 5 × 6 pixels: values 0 … 29 from the first pixel on, in a window that holds them all. */
function madeSeries(number: number, description: string, slices: number, changes: DataSet = {}) {
  return Array.from({ length: slices }, (_, i) => {
    const bytes = ctFile(100 + 7.25 * i, {
      '0008,0018': ['UI', `2.25.${number}000${i}`],
      '0008,103e': ['LO', description],
      '0020,000e': ['UI', `2.25.99${number}`],
      '0028,1050': ['DS', '-1009'],
      '0028,1051': ['DS', '40'],
      '7fe0,0010': ['OW', rampPixels(0)],
      ...changes,
    });
    return file(`${number}-${i}.dcm`, bytes);
  });
}

test('every series has its picture, turned as the station shows it', async () => {
  await pick(product.page, [
    ...madeSeries(1, 'Supine', 7),
    ...madeSeries(2, 'Prone', 3, { '0020,0037': ['DS', '-1\\0\\0\\0\\-1\\0'] }),
  ]);
  await choice.shown();
  const corner = async (description: string) => {
    const { width, height, greys } = await choice.picture(choice.card(description));
    // 3.75 × 15 mm.
    expect(height / width).toBe(4);
    return [greys[0]!, greys[width - 1]!, greys[width * (height - 1)]!, greys.at(-1)!];
  };
  const [topLeft, topRight, bottomLeft, bottomRight] = await corner('Supine');
  expect([topLeft! < topRight!, topRight! < bottomLeft!, bottomLeft! < bottomRight!]).toEqual([
    true,
    true,
    true,
  ]);
  expect(await corner('Prone')).toEqual([bottomRight, bottomLeft, topRight, topLeft]);
});

test('files picked at the first sight of the page are opened on the slowest machine', async () => {
  const { page } = product;
  await page.addInitScript(() => {
    const { postMessage } = MessagePort.prototype;
    // React goes on with its work by messages to itself.
    MessagePort.prototype.postMessage = function (this: MessagePort, ...message: [unknown, never]) {
      setTimeout(() => postMessage.apply(this, message), 300);
    };
  });
  await page.reload();
  await pick(page, [...madeSeries(1, 'Supine', 7), ...madeSeries(2, 'Prone', 3)]);
  await choice.shown();
});

test('by keyboard: the suggestion has the focus, arrows move, Enter opens; the others are one key away', async () => {
  const { page } = product;
  await pick(page, [
    ...madeSeries(1, 'Fine', 7),
    ...madeSeries(2, 'Coarse', 4),
    ...madeSeries(3, 'Middle', 5),
  ]);
  await choice.shown();
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toContain('Fine');
  expect(await focused()).toContain('Suggested');
  await page.keyboard.press('ArrowRight');
  await expect.poll(focused).toContain('Middle');
  // A picture that was there before is there at once when the list is opened again.
  await choice.card('Middle').locator('[data-thumbnail=ready]').waitFor();
  await page.keyboard.press('Enter');
  await pictures();
  expect(await stationDriver(page, tiltedVolume()).label('axial')).toMatchObject({ count: 5 });
  await page.getByRole('button', { name: /^Series/ }).click();
  await choice.shown();
  expect(await choice.card('Open now').innerText()).toContain('Middle');
  expect(await choice.card('Middle').locator('[data-thumbnail=ready]').count()).toBe(1);
  await page.keyboard.press('Escape');
  await choice.dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^Series/ }).click();
  await choice.card('Coarse').click();
  await choice.dialog.waitFor({ state: 'detached' });
  expect(await stationDriver(page, tiltedVolume()).label('axial')).toMatchObject({ count: 4 });
});

test('files that were left out are counted by reason and named', async () => {
  await pick(product.page, [
    ...madeSeries(1, 'One', 3),
    ...madeSeries(2, 'Two', 3),
    ...['a', 'b', 'c'].map((name) => file(`${name}.txt`, 'Dear colleague, please find the CT attached.')),
    file('cut.dcm', ctFile(3).slice(0, -7)),
  ]);
  await choice.shown();
  await choice.dialog.getByText('4 files were left out').click();
  const groups = choice.dialog.locator('.left-out .refusals > li');
  expect(await groups.count()).toBe(2);
  const first = await groups.first().innerText();
  expect(first).toMatch(/^3 files/);
  expect(first).toContain('dicom/not-dicom');
  expect(await groups.nth(1).innerText()).toContain('cut.dcm');
  await groups.first().locator('summary').click();
  expect(await groups.first().locator('.refused-names li').allInnerTexts()).toEqual([
    'a.txt',
    'b.txt',
    'c.txt',
  ]);
});

test('what to know is listed, the longest part folded', async () => {
  const gap = madeSeries(1, 'With a gap', 7).filter((_, i) => i !== 2 && i !== 3);
  await pick(product.page, [...gap, ...madeSeries(2, 'Whole', 3)]);
  await choice.shown();
  const notes = choice.card('With a gap').locator('.what-to-know');
  expect(await notes.innerText()).toMatch(/between [\d.]+ and [\d.]+ mm/);
  expect(await choice.card('Whole').locator('.what-to-know').count()).toBe(0);
});

describe('single images', () => {
  const localizer = (i: number) =>
    file(
      `l${i}.dcm`,
      ctFile(100 + i, {
        '0008,0008': ['CS', 'ORIGINAL\\PRIMARY\\LOCALIZER'],
        '0008,0018': ['UI', `2.25.77${i}`],
        '0008,103e': ['LO', 'Scout'],
        '7fe0,0010': ['OW', rampPixels(1000 + 100 * i)],
      }),
    );

  test('are stepped through by keys, wheel and buttons, with the window kept', async () => {
    const { page } = product;
    await pick(page, [localizer(0), localizer(1), localizer(2)]);
    await pictures();
    const station = stationDriver(page, tiltedVolume());
    const images = page.getByRole('group', { name: 'Images of this series' });
    const shown = () => images.getByRole('status').innerText();
    expect(await shown()).toContain('Image 1 of 3');
    await station.view('axial').focus();
    await page.keyboard.press('1');
    const window = await station.window();
    await page.keyboard.press('PageDown');
    await expect.poll(shown).toContain('Image 2 of 3');
    await expect.poll(() => page.getByText(/Crosshair: .* HU/).innerText()).toContain('; 93 HU');
    await station.view('axial').hover();
    await page.mouse.wheel(0, 100);
    await expect.poll(shown).toContain('Image 3 of 3');
    await images.getByRole('button', { name: 'Previous image' }).click();
    await expect.poll(shown).toContain('Image 2 of 3');
    expect(await station.window()).toEqual(window);
    expect(await axeViolations(page)).toEqual([]);
  });
});

const sizes = [
  { width: 390, height: 844 },
  { width: 1366, height: 768 },
  { width: 2560, height: 1440 },
];

test.for(sizes)('60 series of three studies are within reach at $width × $height', async (size) => {
  const { page } = product;
  await page.setViewportSize(size);
  const many = Array.from({ length: 60 }, (_, n) =>
    madeSeries(100 + n, `Series ${n} ${n % 2 ? 'soft tissue' : 'lung'}`, 2, {
      '0020,000d': ['UI', `2.25.${(n % 3) + 1}`],
    }),
  ).flat();
  await pick(page, many);
  await choice.shown();
  expect(await choice.cards.count()).toBe(60);
  await choice.cards.first().locator('[data-thumbnail=ready]').waitFor({ timeout: 30_000 });
  expect.soft(await axeViolations(page)).toEqual([]);
  expect.soft(await layoutFaults(page)).toEqual([]);
  await choice.picture(choice.cards.nth(59));
  await product.screenshot(`study-browser-${size.width}`);
  const filter = choice.dialog.getByRole('searchbox', { name: 'Find a series' });
  await filter.fill('tissue 1');
  // 1, 11, 13, 15, 17, 19, 21, 31, 41, 51
  await expect.poll(() => choice.cards.count()).toBe(10);
  expect(await choice.dialog.getByRole('status').innerText()).toContain('10 of 60 series');
  await filter.fill('femur');
  await choice.dialog.getByText('No series is called so').waitFor();
});

const dev = sharedPath('ct/dev');
describe.skipIf(!dev)(dev ? 'real series' : 'real series: skipped, no shared data', () => {
  const filesOf = (folder: string) => readdirSync(`${dev}/${folder}`).map((name) => join(dev!, folder, name));

  test('all dev series and single images together: pictures of each, none in the way', async () => {
    const { page } = product;
    const folders = manifestSeries()
      .map(({ path }) => path)
      .filter((path) => !path.endsWith('.zip'))
      .map((path) => path.slice(`${dev}/`.length));
    await pick(page, [...folders.flatMap(filesOf), ...filesOf('single')]);
    await choice.shown();
    await choice.dialog.locator('[data-thumbnail=ready]').first().waitFor({ timeout: 5_000 });
    const cards = await choice.cards.all();
    expect(cards.length).toBeGreaterThan(15);
    for (const card of cards) {
      const { greys } = await choice.picture(card);
      expect(new Set(greys).size, await card.innerText()).toBeGreaterThan(20);
    }
    await product.screenshot('study-browser-dev');
  });

  test('where the middle image cannot be decoded, the card says why, and the others have their pictures', async () => {
    const damaged = readFileSync(`${dev}/ts/u12_rle.dcm`);
    damaged.fill(0x80, damaged.length >> 1, damaged.length - 64);
    await pick(product.page, [file('damaged.dcm', damaged), ...madeSeries(2, 'Whole', 3)]);
    await choice.shown();
    const card = choice.cards.filter({ has: product.page.locator('[data-thumbnail=failed]') });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/No picture: damaged.dcm: The compressed pixels/);
    await choice.picture(choice.card('Whole'));
    expect(await axeViolations(product.page)).toEqual([]);
  });

  test('a choice made while pictures are being made opens at once', async () => {
    const { page } = product;
    await pick(page, [...filesOf('series/torso_3mm_converted'), ...filesOf('single')]);
    await choice.shown();
    await choice.card('torso_3mm_converted').click();
    await pictures();
  });

  test('a long load shows its first picture, how far it is, and opens', async () => {
    const { page } = product;
    const decoding = await holdJobs(page, 'decode-slices');
    await page.reload();
    await pick(page, `${dev}/series/chest_cta_cmbcrc.zip`);
    const dialog = page.getByRole('dialog', { name: 'Opening CT' });
    const box = () => dialog.locator('.loading-picture').boundingBox();
    await dialog.locator('.loading-picture[data-preview=waiting]').waitFor();
    const before = await box();
    await decoding.letThrough(1);
    await dialog.locator('.loading-picture[data-preview=shown]').waitFor();
    expect(await box()).toEqual(before);
    expect(await dialog.locator('.loading-count').innerText()).toMatch(/^1 of 100 slices/);
    expect(await axeViolations(page)).toEqual([]);
    await decoding.letThrough(100);
    await pictures();
  });
});

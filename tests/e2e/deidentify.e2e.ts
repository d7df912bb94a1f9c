import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { identifiedCt, plantedTexts } from '../dicom/deidentify/identified-ct.ts';
import { identifiersIn } from '../dicom/deidentify/identifiers-in.ts';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { foundInBytes } from '../support/found-in-bytes.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { keptTexts } from '../support/journeys/kept-texts.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { manifestSeries, manifestStation, pick, scanFacts } from '../support/journeys/own-ct.ts';
import { openSection } from '../support/journeys/open-section.ts';

const browser = productBrowser();
const head = manifestSeries().find(({ name }) => name.startsWith('head_ge'));
// The station shows a series' description, so that of this one names nobody.
const planted = zip(
  Object.fromEntries(
    [1, 8, 15, 22].map((z) => [
      `Zweistein/IM${z}.dcm`,
      identifiedCt(z, 'explicit-le', { '0008,103e': ['LO', 'Thorax'] }),
    ]),
  ),
);
let product: ProductPage;
const said: string[] = [];
const asked: string[] = [];

function zip(files: Record<string, Uint8Array>) {
  const buffer = Buffer.from(zipSync(files, { level: 0 }));
  return { name: 'study.zip', mimeType: 'application/zip', buffer };
}

const dialog = () => product.page.getByRole('dialog');
const save = () => dialog().getByRole('button', { name: /^Save the/ });
const tickAll = async () => {
  for (const box of await dialog().locator('[aria-labelledby=share-look] input').all()) await box.check();
};
const checked = () => dialog().getByText(/^Before and after: \d+ attributes/);

async function open(file: Parameters<typeof pick>[1]): Promise<void> {
  await product.page.goto(browser.url);
  await pick(product.page, file);
  await product.page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
}

async function openDialog(): Promise<void> {
  await openSection(product.page, 'Scan');
  await product.page.getByRole('button', { name: 'Share this scan…' }).click();
  await checked().waitFor({ timeout: 60_000 });
}

/** Saves, and presses Cancel as soon as there is one: a person's hand would come too late for a short series. */
async function cancelAtOnce(): Promise<void> {
  await save().evaluate((button: HTMLElement) => {
    const cancelled = new Promise<void>((resolve) => {
      // As soon as the button is there: a picture being drawn can hold up the next frame until the copy is written.
      const observer = new MutationObserver(() => {
        const cancel = [...document.querySelectorAll('button')].find(
          ({ innerText }) => innerText === 'Cancel',
        );
        if (!cancel) return;
        observer.disconnect();
        cancel.click();
        resolve();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    button.click();
    return cancelled;
  });
}

async function saved(): Promise<{ name: string; bytes: Buffer; files: Record<string, Uint8Array> }> {
  const [download] = await Promise.all([
    product.page.waitForEvent('download', { timeout: 120_000 }) as Promise<Download>,
    save().click(),
  ]);
  const bytes = readFileSync(await download.path());
  return { name: download.suggestedFilename(), bytes, files: unzipSync(bytes) };
}

const reopen = ({ name, bytes }: { name: string; bytes: Buffer }) =>
  open({ name, mimeType: 'application/zip', buffer: bytes });

beforeAll(async () => {
  product = await browser.newPage();
  product.page.on('console', (message) => said.push(message.text()));
  product.page.on('request', (request) => asked.push(`${request.url()} ${request.postData() ?? ''}`));
});

afterAll(() => product.expectNoProblems());

test('a copy of a scan full of identifiers holds none of them, nor does anything else of the page', async () => {
  await open(planted);
  await openDialog();
  await expect.poll(() => save().isDisabled()).toBe(true);
  expect(await dialog().locator('[data-warning=burned-in-stated]').innerText()).toContain('all images');
  await product.page.setViewportSize({ width: 1366, height: 768 });
  await product.screenshot('share-top-1366');
  await product.page.setViewportSize({ width: 390, height: 844 });
  await product.screenshot('share-top-390');
  await product.page.setViewportSize({ width: 1280, height: 800 });
  await tickAll();

  await checked().click();
  const name = dialog()
    .getByRole('row', { name: /Patient's Name/ })
    .first();
  expect(await name.innerText()).toMatch(/Zweistein\^Quintus[\s\S]*emptied/);
  await dialog().getByRole('button', { name: /^kept/ }).click();
  expect(
    await dialog()
      .getByRole('row', { name: /Patient's Name/ })
      .count(),
  ).toBe(0);
  expect(await dialog().getByRole('row', { name: /^Rows/ }).count()).toBe(1);
  await dialog().getByRole('button', { name: /^all/ }).click();
  await dialog().getByLabel('Find in the list').fill('accession');
  expect(await dialog().getByRole('row').count()).toBe(2);
  await dialog().getByLabel('Find in the list').fill('');
  expect(await axeViolations(product.page)).toEqual([]);
  for (const [width, height] of [
    [1366, 768],
    [390, 844],
  ] as const) {
    await product.page.setViewportSize({ width, height });
    expect(await layoutFaults(product.page), `${width} × ${height}`).toEqual([]);
    await product.screenshot(`share-${width}`);
  }
  await product.page.setViewportSize({ width: 1280, height: 800 });

  await dialog().getByLabel('Series description to write').fill('Zweistein, soft');
  expect(await dialog().getByRole('alert').innerText()).toContain('zweistein');
  expect(await save().isDisabled()).toBe(true);
  await dialog().getByLabel('Series description to write').fill('Chest, soft');
  const first = await saved();
  expect(first.name).toBe('deidentified-ct.zip');
  expect(Object.keys(first.files).sort()).toEqual([1, 2, 3, 4].map((n) => `series-1/000${n}.dcm`));
  expect(foundInBytes(first.bytes, plantedTexts)).toEqual([]);
  await dialog().getByText('Saved deidentified-ct.zip: 4 files').waitFor();

  const uidsOf = (files: Record<string, Uint8Array>) => Object.values(files).flatMap(identifiersIn);
  const second = uidsOf((await saved()).files);
  expect(uidsOf(first.files).filter((uid) => uid.startsWith('2.25.') && second.includes(uid))).toEqual([]);

  await dialog().getByRole('button', { name: 'Close' }).click();
  const kept = [await keptTexts(product.page), ...said, ...asked].join('\n');
  expect(foundInBytes(new TextEncoder().encode(kept), plantedTexts)).toEqual([]);
  await reopen(first);
  expect((await scanFacts(product.page)).Series).toBe('Chest, soft');
});

test('a teaching case opens again as that case, with title and history', async () => {
  await open(planted);
  await openDialog();
  await dialog().getByText('Publish as teaching case').click();
  await tickAll();
  await save().click();
  await dialog().getByRole('alert').getByText('Give it a title').waitFor();
  await dialog().getByLabel('Title, without the diagnosis').fill('Chest CT');
  await dialog()
    .getByLabel(/^History/)
    .fill('A 58-year-old has coughed for six weeks.');
  await dialog().getByLabel('Author').fill('Department of teaching');
  await product.screenshot('share-case');
  const made = await saved();
  expect(made.name).toMatch(/^case-[0-9a-f]{8}\.zip$/);
  expect(foundInBytes(made.bytes, plantedTexts)).toEqual([]);
  expect(Object.keys(made.files)).toEqual(
    expect.arrayContaining(['case.json', 'key.bin', 'series/0001.dcm']),
  );

  await reopen(made);
  expect(await product.page.getByRole('heading', { level: 1 }).innerText()).toBe('Chest CT');
  await product.page.getByText('A 58-year-old has coughed for six weeks.').waitFor();
  product.expectNoProblems();
});

describe.skipIf(!head)(`a real head${head ? '' : ' (skipped: no shared data)'}`, () => {
  const files = head ? readdirSync(head.path).map((name) => join(head.path, name)) : [];

  test('warns of the face; the copy has the same HU at the same places; cancelling saves nothing', async () => {
    const station = manifestStation(product.page, head!, 37);
    const [probe] = head!.facts.hu_samples.filter(({ k }) => k === 0);
    await open(files);
    await openDialog();
    expect(await dialog().locator('[data-warning=face]').innerText()).toContain('face can be recognised');
    await dialog()
      .getByLabel(/I have looked at the pictures/)
      .check();
    expect(await save().isDisabled()).toBe(true);
    await dialog()
      .getByLabel(/a face can be recognised/)
      .check();

    await cancelAtOnce();
    await dialog().getByText('Cancelled. Nothing was saved.').waitFor();
    const copy = await saved();
    expect(Object.keys(copy.files)).toHaveLength(files.length);
    const identifiers = [...new Set(files.flatMap((path) => identifiersIn(readFileSync(path))))];
    expect(identifiers.length).toBeGreaterThan(files.length);
    expect(foundInBytes(copy.bytes, identifiers)).toEqual([]);
    await dialog().getByRole('button', { name: 'Close' }).click();
    const before = await scanFacts(product.page);
    await reopen(copy);
    expect(await scanFacts(product.page)).toEqual({ ...before, Series: 'no description' });
    await showAxialAlone(product.page);
    await station.view('axial').focus();
    await product.page.keyboard.press('End');
    const { x, y } = await station.place('axial', probe!.lps);
    await product.page.mouse.move(x, y);
    await expect.poll(() => station.valueUnderPointer('axial')).toBe(probe!.hu);
  });
});

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createHost } from '../../src/server/create-host.ts';
import { openerOf } from '../support/journeys/case-card.ts';
import { productBrowser } from '../support/browser-page.ts';
import { readCase } from '../../src/teaching/read-case.ts';
import { foundInBytes } from '../support/found-in-bytes.ts';
import { fetchKey } from '../support/journeys/fetch-key.ts';
import { keptCaseBytes, type Received, recordCaseBytes } from '../support/journeys/received-bytes.ts';
import { secretsOfCase } from '../support/journeys/secrets-of-case.ts';
import { questionPanel } from '../support/journeys/question-panel.ts';
import { storedEvents } from '../support/journeys/stored-events.ts';
import { sharedPath } from '../support/shared.ts';

const dist = fileURLToPath(new URL('../../dist/', import.meta.url));
const generated = fileURLToPath(new URL('../../public/generated/', import.meta.url));
const ownFile = sharedPath('ct/dev/ts/u12_rle.dcm');
const browser = productBrowser();
let folder: string;
let host: FastifyInstance;
let port = 0;

/** The real host, with a copy of the build that a test may change, on an address that can go away and come back. */
async function serve(): Promise<void> {
  host = await createHost({ distFolder: folder, cases: { folder: generated } });
  await host.listen({ host: '127.0.0.1', port });
  port = (host.server.address() as AddressInfo).port;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oblique-offline-'));
  await cp(dist, folder, { recursive: true });
  await serve();
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true, force: true });
});

const worksOffline = (page: Page) =>
  page.getByText('also opens without a connection').waitFor({ timeout: 120_000 });

/** Addresses in Cache Storage, by cache. */
const cached = (page: Page) =>
  page.evaluate(async () => {
    const paths: string[] = [];
    for (const name of await caches.keys())
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname);
    return paths;
  });

test('after a first visit the page, a case and its answers are there without a server', async () => {
  const url = `http://127.0.0.1:${port}/`;
  const { page, context, expectNoProblems } = await browser.newPage({ offline: true, url });
  const received = recordCaseBytes(context);
  await page.goto(url);
  await worksOffline(page);
  const installed = await cached(page);
  for (const part of [/^\/$/, /worker-/, /openjpegwasm/, /inter-medium\.json$/, /generic-hand\/left\.glb$/])
    expect(
      installed.some((path) => part.test(path)),
      String(part),
    ).toBe(true);
  expect(installed.some((path) => /generated.*(json|bin|zip)$/.test(path))).toBe(false);

  await openerOf(page).click();
  await page.getByRole('heading', { name: 'Question 1 of 5' }).waitFor({ timeout: 120_000 });
  await expect
    .poll(() => cached(page), { timeout: 60_000 })
    .toEqual(
      expect.arrayContaining([
        '/generated/cases/chest-001/key.bin',
        expect.stringMatching(/chest-001\/series-.*\.zip$/),
      ]),
    );
  // Nothing that came or is kept says what the case is about, and every question but its answers was there.
  await expectNothingTold([...(await received()), ...(await keptCaseBytes(page))], url);
  await host.close();

  await questionPanel(page).choose(/^A nodule/);
  await questionPanel(page).submit();
  await page.reload();
  await page.getByRole('heading', { name: 'Question 2 of 5' }).waitFor({ timeout: 120_000 });
  expect(await page.getByRole('button', { name: 'Question 1, right' }).count()).toBe(1);
  expect((await storedEvents(page)).map(({ type }) => type)).toEqual(['started', 'answered']);
  await page.getByText('Axial', { exact: true }).first().waitFor();
  // The list of cases and the case are asked for first, and then taken from what is kept.
  expectNoProblems(/ERR_CONNECTION_REFUSED|ERR_FAILED/);
  await serve();
  await context.close();
});

async function expectNothingTold(seen: readonly Received[], url: string): Promise<void> {
  const [from, whole] = [seen.map((each) => each.from), seen.map(({ bytes }) => bytes)];
  for (const part of [/case\.json$/, /key\.bin$/, /IM0001\.dcm$/, /^cache .*key\.bin$/, /^the document$/])
    expect(
      from.some((each) => part.test(each)),
      String(part),
    ).toBe(true);
  const openCase = readCase(await (await fetch(`${url}generated/cases/chest-001/case.json`)).json());
  const secrets = secretsOfCase(openCase, await fetchKey(url, 'chest-001'));
  // The words that its options do not name, three beginnings of texts at least, and numbers.
  expect(secrets).toEqual(expect.arrayContaining(['granuloma', expect.stringMatching(/^Follow a round/)]));
  // The search finds what is there.
  expect(seen.filter(({ bytes }) => foundInBytes(bytes, ['soft tissue in the lung']).length > 0)).not.toEqual(
    [],
  );
  const told = whole.flatMap((bytes, i) =>
    foundInBytes(bytes, secrets).map((secret) => `${from[i]}: ${secret}`),
  );
  expect(told).toEqual([]);
}

test('a new version says so, waits through a reading, and comes in when asked', async () => {
  const url = `http://127.0.0.1:${port}/`;
  const { page, context } = await browser.newPage({ offline: true, url });
  await page.goto(url);
  await worksOffline(page);
  // Another build: another page, and a service worker that knows it.
  for (const [name, from, to] of [
    ['index.html', '<title>Oblique</title>', '<title>Oblique, the next</title>'],
    ['service-worker.js', /version:"\w+"|"version":"\w+"/, '"version":"next"'],
    ['service-worker.js', /("path":"","revision":")\w+/, '$1next'],
  ] as const) {
    const text = await readFile(join(folder, name), 'utf8');
    expect(text).toMatch(from);
    await writeFile(join(folder, name), text.replace(from, to));
    await rm(join(folder, `${name}.gz`), { force: true });
  }
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await page.getByText('A new version of Oblique is ready').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Learn the tools, 3 minutes' }).click();
  await page.getByText('Step 1 of 12').waitFor({ timeout: 60_000 });
  expect(await page.getByText('A new version').count()).toBe(0);
  expect(await page.title()).toBe('Oblique');
  await page.getByRole('button', { name: 'Back to the start page' }).first().click();
  await page.getByRole('button', { name: 'Reload now' }).click();
  await expect.poll(() => page.title(), { timeout: 60_000 }).toBe('Oblique, the next');
  await page.getByRole('heading', { name: 'Teaching cases' }).waitFor();
  expect(await page.getByText('A new version').count()).toBe(0);
  await context.close();
});

test.skipIf(!ownFile)(
  `nothing of an own CT is in Cache Storage${ownFile ? '' : ' (skipped: no shared data)'}`,
  async () => {
    const url = `http://127.0.0.1:${port}/`;
    const { page, context } = await browser.newPage({ offline: true, url });
    await page.goto(url);
    await worksOffline(page);
    const before = await cached(page);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose files or a ZIP' }).click();
    await (await choosing).setFiles(ownFile!);
    await page.getByText('Axial', { exact: true }).waitFor({ timeout: 60_000 });
    // As an archive on this very host would be asked.
    await page.evaluate(() => fetch('dicom-web/studies/1.2.3/metadata').catch(() => undefined));
    expect((await cached(page)).sort()).toEqual(before.sort());
    await context.close();
  },
);

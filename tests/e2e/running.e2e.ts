import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Protocol } from '../../src/research/protocol/protocol.ts';
import { simulateCohort } from '../../src/research/rehearsal/simulate-cohort.ts';
import type { SittingEvent } from '../../src/research/sitting/sitting-event.ts';
import { readCase } from '../../src/teaching/read-case.ts';
import { productBrowser } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { fetchKey } from '../support/journeys/fetch-key.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { PilotClient } from '../support/pilot-server/pilot-client.ts';
import { type RunningProduct, startProduct } from '../support/start-product.ts';

const browser = productBrowser();
const password = 'a password for tests';
const pilotId = 'journey';
let folder = '';
let product: RunningProduct;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'oblique-running-'));
  const root = fileURLToPath(new URL('../../', import.meta.url));
  product = await startProduct(root, ['--cases=chest-001'], { OBLIQUE_DATA: folder });
});
afterAll(async () => {
  await product?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
/** Presses a button that asks first, and says yes. */
const confirm = async (page: Page, name: string) => {
  await button(page, `${name}…`).click();
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
};
const total = (page: Page, name: string) =>
  page
    .locator('.board-totals > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd');

/** Robots that know the case's answers and take part over HTTP. */
async function robotsFor(protocol: Protocol, address: string) {
  const response = await fetch(new URL('generated/cases/chest-001/case.json', address));
  const openCase = readCase(await response.json());
  const key = await fetchKey(browser.url, 'chest-001');
  const cohort = simulateCohort(protocol, {
    seed: 'ab12'.repeat(10),
    participants: 12,
    cases: new Map([['chest-001', { openCase, key }]]),
    skill: () => 0.7,
    startMs: Date.now(),
  });
  return async (code: string) => {
    const robot = new PilotClient([address.replace(/\/$/, '')]);
    const send = (events: readonly SittingEvent[]) =>
      robot.ask('POST', '/sitting/events', { device: 'robots-device', events });
    await robot.ask('POST', '/sitting/join', { code });
    const before = cohort[0]!.events.slice(0, allocationIn(cohort[0]!.events));
    await send(before);
    const { allocation } = await robot.ask('POST', '/sitting/allocation');
    const { events } = cohort.find(({ sequence }) => sequence === allocation.sequence)!;
    const after = events.slice(allocationIn(events));
    return send(after.map((event, i) => ({ ...event, number: before.length + i })));
  };
}

const allocationIn = (events: readonly SittingEvent[]) =>
  events.findIndex(({ type }) => type === 'allocated');

test('a pilot on the server: first account, draft, lock, codes, a board that changes by itself, close, reveal, report', async () => {
  const { url } = product;
  const { page, expectNoProblems } = await browser.newPage({ url });
  await page.goto(`${url}#/pilots`);
  await button(page, 'Running').click();
  // The server makes its database when it is first asked for.
  await page.getByLabel('One-time code').waitFor({ timeout: 120_000 });
  await page.getByLabel('One-time code').fill(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/.exec(product.printed())![0]);
  await page.getByLabel('Name').fill('Ada');
  await page.getByLabel('Password').fill(password);
  await button(page, 'Become the owner').click();
  await page.getByText('There are none yet').waitFor();

  await button(page, 'Plan a pilot').click();
  await page.getByLabel('Start from').selectOption('parallel-two-arm');
  await page.getByLabel('Title').fill('A journey');
  await page.getByLabel('Short name').fill(pilotId);
  await page.getByLabel('Students in all').fill('6');
  await page.getByLabel('Students in all').press('Enter');
  await page.getByText('cannot reach p < .05').waitFor();
  await page.getByRole('checkbox', { name: /^chest-001/ }).check();
  await page.getByRole('heading', { name: 'Ready to lock' }).waitFor();
  expect(await axeViolations(page)).toEqual([]);
  await button(page, 'Send to the server…').click();

  await page.getByRole('button', { name: /^A journey/ }).click();
  await confirm(page, 'Lock the protocol');
  await page.getByText('This cannot be undone.').waitFor();
  expect((await page.locator('.lock-facts code').allTextContents()).join(' ')).toMatch(/^\w{64} \w{64}$/);
  await button(page, 'Make 6 codes').click();
  const slips = page.locator('main .slip');
  await slips.nth(5).locator('.qr path').waitFor();
  const codes = await page.locator('main .slip strong').allTextContents();
  expect(new Set(codes).size).toBe(6);
  const ids = (await slips.allTextContents()).map((text) => /P-\w{6}/.exec(text)?.[0] ?? '');
  await confirm(page, 'Open for sittings');
  await page.getByText('live', { exact: true }).waitFor();
  expect(await total(page, 'invited').textContent()).toBe('6');

  // From here on the page is left alone: what changes on it, changes by itself.
  const owner = new PilotClient([url.replace(/\/$/, '')]);
  await owner.ask('POST', '/login', { name: 'ada', password });
  const { protocol } = await owner.ask('GET', `/pilots/${pilotId}`);
  const take = await robotsFor(protocol, url);
  await take(codes[0]!);
  const row = (participantId: string) => page.getByRole('row').filter({ hasText: participantId });
  await row(ids[0]!).getByText('finished').waitFor();
  expect(await total(page, 'joined').textContent()).toBe('1');
  for (const code of codes.slice(1, 5)) await take(code);
  await expect.poll(() => total(page, 'finished').textContent()).toBe('5');
  expect(await page.locator('.board-sentence').textContent()).toContain('5 of 6 have joined');
  const shown = await page.locator('.live-board').textContent();
  // A code lets somebody in: the board, which more people see, has none.
  for (const secret of [...protocol.sequences.map(({ id }: { id: string }) => id), ...codes])
    expect(shown).not.toContain(secret);

  const lost = ids[5]!;
  await button(page, `Act for ${lost}…`).click();
  await page.getByLabel('Reason').fill('The slip is lost.');
  await page.getByRole('dialog').getByRole('button', { name: 'Another code' }).click();
  await page.getByText(`A new code for ${lost}`).waitFor();
  const reissued = (await page.getByRole('dialog').locator('.slip strong').textContent())!;
  await button(page, 'Done').click();
  expect(
    (await new PilotClient([url.replace(/\/$/, '')]).send('POST', '/sitting/join', { code: codes[5] }))
      .status,
  ).toBe(404);
  await take(reissued);
  await row(lost).getByText('finished').waitFor();
  await button(page, 'Record a deviation…').click();
  await page.getByLabel('What happened').fill('The fire alarm rang.');
  await page.getByLabel('Reason').fill('A test of the alarm.');
  await button(page, 'Record it').click();
  await expect.poll(() => total(page, 'deviations').textContent()).toBe('1');
  expect(await axeViolations(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  expect(await layoutFaults(page)).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });

  await confirm(page, 'Close the pilot');
  await confirm(page, 'Reveal the allocation');
  await page.getByText('All 6 allocations follow from the seed').waitFor();
  await button(page, 'Show the report').click();
  const report = page.locator('.report');
  await report.getByRole('heading', { name: 'A journey' }).waitFor();
  const text = (await report.textContent())!;
  expect(text).toContain('The fire alarm rang.');
  expect(text).not.toContain('NaN');

  await button(page, 'What was done').click();
  await page.getByLabel('Find').fill('ada code');
  await page.getByRole('cell', { name: 're-issued a code' }).waitFor();
  expect(await page.locator('main tbody tr').count()).toBe(2);
  expectNoProblems();
});

test('without a server of pilots one sentence says so, and everything else is there', async () => {
  const { page, expectNoProblems } = await browser.newPage();
  await page.goto(`${browser.url}#/pilots`);
  await button(page, 'Running').click();
  await page.getByText('hosted without a server of pilots').waitFor();
  expect(await page.getByRole('alert').count()).toBe(0);
  await button(page, 'Plan a pilot').click();
  await page.getByRole('heading', { name: 'How many students?' }).waitFor();
  expectNoProblems(/404.*api\/state/);
});

import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/research/analysis/parse-csv.ts';
import { protocolSchema } from '../../src/research/protocol/protocol.ts';
import { readCase } from '../../src/teaching/read-case.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { foundInBytes } from '../support/found-in-bytes.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { fetchKey } from '../support/journeys/fetch-key.ts';
import { type Received, recordCaseBytes } from '../support/journeys/received-bytes.ts';
import { type RunningPilot, startRunningPilot } from '../support/journeys/running-pilot.ts';
import { secretsOfCase } from '../support/journeys/secrets-of-case.ts';

const browser = productBrowser();

/** Names that stand nowhere else, so that they can be looked for in everything that a device receives. */
const sequences = ['ZQXA-then-ZQXB', 'ZQXB-then-ZQXA'];
const conditions = ['ZQXA', 'ZQXB'];
const protocol = protocolSchema.parse({
  schema: 'oblique/protocol',
  version: 1,
  id: 'on-the-screen',
  title: 'Reading on the screen',
  design: 'crossover',
  conditions: [
    { id: 'ZQXA', name: 'Morning' },
    { id: 'ZQXB', name: 'Evening' },
  ],
  questions: [
    { id: 'Q1', name: 'Main finding' },
    { id: 'Q2', name: 'Density' },
  ],
  caseSets: [
    {
      id: 'A',
      cases: [{ id: 'chest-001', questions: ['Q1', 'Q2'], asks: { Q1: 'main-finding', Q2: 'density' } }],
    },
    { id: 'B', cases: [{ id: 'spine-001', questions: ['Q1'], asks: { Q1: 'side' } }] },
  ],
  sequences: sequences.map((id) => ({
    id,
    periods: id.split('-then-').map((condition, i) => ({ condition, caseSet: 'AB'[i] })),
  })),
  allocation: { ratio: [1, 1], blockSizes: [2], strata: ['all'] },
  plannedParticipants: 2,
  primaryOutcome: 'total',
  consentText: 'You read two cases.\n\nNobody is ill.',
  sitting: {
    displays: { ZQXA: 'flat', ZQXB: 'flat' },
    describing: [
      {
        id: 'year',
        text: 'In which year are you?',
        options: [
          { id: 'early', text: '1st to 3rd' },
          { id: 'late', text: '4th to 6th' },
        ],
      },
    ],
    before: ['vrsq', 'raw-tlx'],
    afterPeriod: ['raw-tlx'],
    preference: true,
    breakMinutes: 0.05,
    caseMinutes: 20,
  },
});

// One participant, in the order of the tests.
describe('a sitting on the screen', () => {
  let pilot: RunningPilot;
  let product: ProductPage;
  let page: Page;
  let received: () => Promise<Received[]>;

  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();
  const heading = (name: string | RegExp) =>
    page.getByRole('heading', { name }).waitFor({ timeout: 120_000 });
  const clean = async () => expect(await axeViolations(page)).toEqual([]);
  const stored = () => page.getByText('All answers are stored').waitFor();
  const found = async (texts: readonly string[]) =>
    (await received()).flatMap(({ from, bytes }) =>
      foundInBytes(bytes, texts).map((text) => `${text} in ${from}`),
    );
  /** To the last page of a questionnaire, with what is asked left out. */
  const leaveOut = async () => {
    await page.getByRole('button', { name: 'Skip' }).waitFor();
    while (await page.getByRole('button', { name: 'Skip' }).count()) await press('Skip');
  };
  const answer = async (nth: number, of: number, option: string | RegExp, sure: string) => {
    await heading(`Question ${nth} of ${of}`);
    await page.getByRole('radio', { name: option }).check();
    await page.getByRole('slider', { name: /^How sure are you/ }).fill(sure);
    await press('Submit answer');
  };

  beforeAll(async () => {
    pilot = await startRunningPilot(protocol, 1);
    product = await browser.newPage({ viewport: { width: 1366, height: 768 }, url: pilot.url });
    ({ page } = product);
    received = recordCaseBytes(product.context);
  });
  afterAll(async () => {
    await pilot?.stop();
  });

  test('a code brings the participant to what they agree to, and leaves no trace in the address', async () => {
    await page.goto(pilot.url);
    await page.getByRole('link', { name: 'Take part in a study' }).click();
    const code = page.getByLabel('The code on your slip');
    const [right = ''] = pilot.codes;
    await code.fill(`${right.slice(0, -1)}${right.endsWith('7') ? '8' : '7'}`);
    await press('Begin');
    await page.getByRole('alert').filter({ hasText: 'A character of this code is wrong' }).waitFor();
    await clean();
    await page.goto(`${pilot.url}#/sitting?code=${right}`);
    await heading('Before you begin');
    expect(page.url()).toBe(`${pilot.url}#/sitting`);
    expect(await page.locator('.consent-text').innerText()).toBe('You read two cases.\n\nNobody is ill.');
    await clean();
    await press('Stop');
    await clean();
    await press('Go on with the study');
    await press('I have read this and agree');
    await page.getByLabel('4th to 6th').check();
    await clean();
    await press('Go on');
  });

  test('whoever has a severe symptom is asked whether to stop until they say, also after a reload', async () => {
    await heading(/^Which symptoms do you have/);
    await page.getByRole('radio', { name: 'Severe' }).first().check();
    await leaveOut();
    await press('Save my answers');
    const asked = () => heading('Do you want to stop?');
    await asked();
    await stored();
    await clean();
    await product.screenshot('sitting-severe');
    await page.reload();
    await asked();
    expect(await page.getByRole('alert').innerText()).toContain('You say that you do not feel well');
    await press('Stop here');
    await heading('You have stopped');
    await press('Go on where I stopped');
    await asked();
    await press('I am well enough to go on');
    await heading(/^How hard was the work/);
  });

  test('the order is told once everything before it is stored: offline it is waited for', async () => {
    await leaveOut();
    await clean();
    await stored();
    await product.context.setOffline(true);
    await press('Save my answers');
    await page.getByText(/device is offline.*go on from here/).waitFor({ timeout: 30_000 });
    await clean();
    expect(await found([...sequences, ...conditions])).toEqual([]);
    await product.context.setOffline(false);
    await heading('Case 1 of 1');
  });

  test('a page that dies in the middle of a case, and a network that goes, lose nothing', async () => {
    await answer(1, 2, /^A nodule/, '70');
    await heading('Question 2 of 2');
    await product.screenshot('sitting-case');
    await page.close();
    page = await product.context.newPage();
    await page.goto(`${pilot.url}#/sitting`);
    await heading('Question 2 of 2');
    expect(await page.getByRole('button', { name: 'Question 1, answered' }).count()).toBe(1);
    // No other way out of the room than Stop.
    const others = page.getByRole('button', { name: /^Back to|Make a case|Compare|^Open|Enter VR|^Save/ });
    expect(await others.evaluateAll((found) => found.map((each) => each.outerHTML))).toEqual([]);
    await clean();
    await product.context.setOffline(true);
    await answer(2, 2, /^Ground-glass/, '30');
    await heading(/^How hard was the work/);
    await page.getByText(/answers? waits? for the network|answers wait for the network/).waitFor();
    await leaveOut();
    await press('Save my answers');
    await heading('Take a break');
    await product.context.setOffline(false);
    await stored();
    await clean();
  });

  test('goes on after the break to the second case, the preference and the end', async () => {
    await press('Go on');
    await answer(1, 1, /left/i, '60');
    await leaveOut();
    await press('Save my answers');
    await page.getByLabel('Evening').check();
    await page.getByLabel(/^Why/).fill('I am no morning person.');
    await clean();
    await press('Go on');
    await heading('Thank you');
    await clean();
    await press('Finish');
    await heading('You have finished');
    await stored();
    await clean();
    product.expectNoProblems(/ERR_INTERNET_DISCONNECTED/);
  });

  test('nothing that came to the device had an answer in it', async () => {
    const get = async (id: string) =>
      readCase(await (await fetch(`${browser.url}generated/cases/${id}/case.json`)).json());
    const secrets = secretsOfCase(await get('chest-001'), await fetchKey(browser.url, 'chest-001'));
    expect(secrets.length).toBeGreaterThan(5);
    expect(await found(secrets)).toEqual([]);
    const all = await received();
    expect(all.filter(({ from }) => from.includes('key.bin'))).toEqual([]);
    // The search would have found what is there.
    expect(await found(['Reading on the screen'])).not.toEqual([]);
  });

  test('the export has every answer as it was given, graded by the server', async () => {
    const files = await pilot.data();
    const name = Object.keys(files).find((each) => each.endsWith('_data.csv'));
    const given = parseCsv(files[name ?? ''] ?? '')
      .filter((row) => row.case_id)
      .map((row) => [row.case_id, row.question_id, row.confidence, row.correct, row.censored]);
    expect(given).toEqual([
      ['chest-001', 'Q1', '70', '1', '0'],
      ['chest-001', 'Q2', '30', '0', '0'],
      ['spine-001', 'Q1', '60', expect.any(String), '0'],
    ]);
    expect(JSON.stringify(files)).toContain('I am no morning person.');
    const filled = Object.keys(files).find((each) => each.endsWith('_questionnaires_data.csv'));
    const items = parseCsv(files[filled ?? ''] ?? '').filter((row) => row.item_or_score === 'item');
    expect(items.map((row) => [row.step_id, row.value])).toEqual([['before/vrsq', '3']]);
  });
});

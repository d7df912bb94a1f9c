import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/research/analysis/parse-csv.ts';
import { protocolSchema } from '../../src/research/protocol/protocol.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { type RunningPilot, startRunningPilot } from '../support/journeys/running-pilot.ts';
import { type CardboardDriver, createCardboardDriver } from './cardboard-driver.ts';
import { headsetFirst } from './headset-first.ts';

const browser = productBrowser();
/** Long enough for software to draw a room while other journeys do the same. */
const PATIENCE_MS = 100_000;

/** Everybody reads two cases in the viewer first, then one of them on the phone's own screen. */
const viewerFirst = protocolSchema.parse({
  ...headsetFirst,
  id: 'viewer-first',
  title: 'Viewer first',
  conditions: [
    { id: 'BOX', name: 'Viewer' },
    { id: 'FLAT', name: 'Screen' },
  ],
  questions: [
    { id: 'Q1', name: 'Main finding' },
    { id: 'Q2', name: 'Density' },
  ],
  caseSets: [
    {
      id: 'A',
      cases: [
        { id: 'chest-001', questions: ['Q1', 'Q2'], asks: { Q1: 'main-finding', Q2: 'density' } },
        { id: 'spine-001', questions: ['Q1'], asks: { Q1: 'side' } },
      ],
    },
    { id: 'B', cases: [{ id: 'spine-001', questions: ['Q1'], asks: { Q1: 'side' } }] },
  ],
  sequences: [
    {
      id: 'BOX1-FLAT2',
      periods: [
        { condition: 'BOX', caseSet: 'A' },
        { condition: 'FLAT', caseSet: 'B' },
      ],
    },
  ],
  consentText: 'You read two cases, and one of them twice. Nobody is ill.',
  sitting: {
    displays: { BOX: 'cardboard', FLAT: 'flat' },
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
    before: ['csq-vr'],
    afterPeriod: ['csq-vr'],
    preference: true,
    breakMinutes: 0.05,
  },
});

/** Where the boards are, degrees to the left; and a place with nothing to press. */
const [QUESTION, BETWEEN, NOWHERE] = [-57, -28, -120];

// One participant, in the order of the tests, in one page that is loaded once.
describe('a sitting whose first period is in a phone in a viewer', () => {
  let pilot: RunningPilot;
  let product: ProductPage;
  let phone: CardboardDriver;

  const onPage = (name: string | RegExp) =>
    product.page.getByRole('heading', { name }).first().waitFor({ timeout: PATIENCE_MS });
  const button = (name: string | RegExp) => product.page.getByRole('button', { name }).first();
  /** To the last page of a questionnaire on the page, with what is asked left out. */
  const leaveOut = async () => {
    await button('Skip').waitFor();
    while (await button('Skip').count()) await button('Skip').click();
    await button('Save my answers').click();
  };
  const come = async (text: string | RegExp) => {
    const since = Date.now();
    while (!(await phone.find(text))) {
      if (Date.now() - since > PATIENCE_MS)
        throw new Error(`no text '${text}' came, only: ${(await phone.texts()).join(' | ')}`);
      await phone.frames(2);
    }
    // Laid out where it stays.
    await phone.frames(2);
  };
  /** Looks away afterwards, so that what comes to that place is not pressed by the look that stays. */
  const press = async (text: string | RegExp) => {
    await come(text);
    await phone.press(text);
    await phone.look(NOWHERE, 0);
  };
  const look = async (left: number, name: string) => {
    await phone.look(left, 0);
    await phone.frames(2);
    await product.screenshot(`sitting-cardboard-${name}`);
  };
  const answerCase = async (of: number) => {
    for (let nth = 1; nth <= of; nth++) {
      await come(`Question ${nth} of ${of}`);
      await press(/^○ {2}/);
      await press('+');
      await press('Submit answer');
    }
  };

  beforeAll(async () => {
    pilot = await startRunningPilot(viewerFirst, 1);
    product = await browser.newPage({
      viewport: { width: 844, height: 390 },
      hasTouch: true,
      isMobile: true,
      url: pilot.url,
    });
    phone = await createCardboardDriver(product);
  });
  afterAll(async () => {
    await pilot?.stop();
  });

  test('joins by code, agrees, says who they are and how they feel, and is told to take the viewer', async () => {
    const { page } = product;
    await page.goto(`${pilot.url}#/sitting`);
    await page.getByLabel('The code on your slip').fill(pilot.codes[0]!);
    await button('Begin').click();
    await button('I have read this and agree').click();
    await page.getByLabel('4th to 6th').check();
    await button('Go on').click();
    await leaveOut();
    await onPage('Change to the next display');
    await page.getByText('Press Cardboard, then put the phone into it').waitFor();
    await product.screenshot('sitting-cardboard-change');
    expect(await axeViolations(page)).toEqual([]);
    await phone.answerMotion('granted');
    await button('Cardboard').click();
    const dialog = page.getByRole('dialog', { name: 'This phone as a viewer' });
    await dialog.waitFor();
    expect(await axeViolations(page)).toEqual([]);
    // The study plans the viewer, and nothing else that would count as it.
    expect(await dialog.getByRole('button', { name: 'Magic window' }).count()).toBe(0);
    await product.screenshot('sitting-cardboard-choice');
    await dialog.getByRole('button', { name: 'Start in the viewer' }).click();
    await page.getByRole('region', { name: 'Room in the viewer' }).waitFor();
    await come('Leave');
    await phone.look(0, 0);
  });

  test('reads two cases in one room, with Stop and the way out in sight, and is told nothing of the marks', async () => {
    await come(/^Question 1 of [12]$/);
    const texts = await phone.texts();
    expect(texts).toEqual(expect.arrayContaining(['Stop', 'Leave', expect.stringMatching(/^Step \d+ of/)]));
    // Nothing of the practice.
    expect(texts.filter((text) => /Hint|Guided|Practice/.test(text))).toEqual([]);
    await look(QUESTION, 'question');
    await look(0, 'slice');
    const of = texts.includes('Question 1 of 1') ? 1 : 2;
    await phone.lookAt((await phone.find(/^○ {2}/))!);
    // Pressed by the look that stays, with no hand.
    await come(/^● {2}/);
    await look(QUESTION, 'chosen');
    await press('+');
    await press('Submit answer');
    if (of === 2) {
      await come('Question 2 of 2');
      await press(/^○ {2}/);
      await press('+');
      await press('Submit answer');
    }
    await answerCase(3 - of);
    await come('Skip');
    const marks = (await phone.texts()).filter((text) => /Right|Wrong|\d of \d marks?/.test(text));
    expect(marks).toEqual([]);
  });

  test('is unwell by a questionnaire on the board, which stays until they say that they go on', async () => {
    expect(await phone.find(/^Axial /)).toBeUndefined();
    await look(BETWEEN, 'form');
    while (await phone.find('There is more below.')) await press('▼');
    await press(/^○ {2}5/);
    await come(/^You say that you do not feel well/);
    await look(BETWEEN, 'unwell');
    while (!(await phone.find('Save my answers'))) await press(/^(Next|Skip)$/);
    await press('Save my answers');
    await come('Go on');
    expect(await phone.texts()).toEqual(expect.arrayContaining(['Stop and rest', 'Stop']));
    await look(BETWEEN, 'caution');
    await press('Go on');
  });

  test('rests in the break, thinks about stopping and goes on to what is on the screen', async () => {
    // Three seconds: over before it is drawn where drawing is slow.
    await come(/^Break: |^The break is over/);
    await look(BETWEEN, 'break');
    await press('Stop');
    await come('Stop for now');
    await press('No, go on');
    await come('The break is over');
    await press('Go on');
    await come(/^The next part is on the screen/);
    await look(BETWEEN, 'elsewhere');
    // One way out, not two that are the same.
    expect((await phone.texts()).filter((text) => text === 'Leave')).toHaveLength(1);
    await press('Leave');
    await product.page
      .getByRole('region', { name: 'Room in the viewer' })
      .waitFor({ state: 'detached', timeout: PATIENCE_MS });
  });

  test('reads on the phone itself, prefers the viewer and has finished', async () => {
    const { page } = product;
    await onPage('Question 1 of 1');
    await product.screenshot('sitting-cardboard-flat');
    await page.getByRole('radio', { name: /left/i }).check();
    await page.getByRole('slider', { name: /^How sure are you/ }).fill('30');
    await button('Submit answer').click();
    await onPage(/^How do you feel/);
    await leaveOut();
    await page.getByRole('radio', { name: 'Viewer' }).check();
    await button('Go on').click();
    await onPage('Thank you');
    await button('Finish').click();
    await onPage('You have finished');
    await page.getByText('All answers are stored').first().waitFor();
    product.expectNoProblems();
  });

  test('the study has every answer with its condition, its display and how that was drawn, and no deviation', async () => {
    const files = await pilot.data();
    const data = (name: string) => parseCsv(files[`data/study-${viewerFirst.id}${name}_data.csv`]!);
    const rows = data('');
    expect(
      rows
        .map((row) => [
          row.case_id,
          row.question_id,
          row.condition,
          row.device_class,
          row.confidence,
          row.flags,
        ])
        .sort(),
    ).toEqual([
      ['chest-001', 'Q1', 'BOX', 'cardboard', '60', ''],
      ['chest-001', 'Q2', 'BOX', 'cardboard', '60', ''],
      ['spine-001', 'Q1', 'BOX', 'cardboard', '60', ''],
      ['spine-001', 'Q1', 'FLAT', 'flat', '30', ''],
    ]);
    // The viewer's frames stand with what was read in it, and with nothing else.
    for (const { condition, refresh_hz, dropped_frames_pct } of rows)
      expect([Number(refresh_hz) > 0, dropped_frames_pct !== '']).toEqual(
        condition === 'BOX' ? [true, true] : [false, false],
      );
    const items = data('_questionnaires').filter(({ item_or_score }) => item_or_score === 'item');
    expect(items.map(({ step_id, condition, value }) => [step_id, condition, value])).toEqual([
      ['period-1/csq-vr', 'BOX', '5'],
    ]);
    expect(data('_participants')).toEqual([
      expect.objectContaining({
        consented: '1',
        finished: '1',
        stopped: '',
        preferred: 'BOX',
        about_year: 'late',
      }),
    ]);
    expect(data('_deviations')).toEqual([]);
    expect(JSON.stringify(files)).not.toMatch(/was done (on the screen|in the)/);
  });
});

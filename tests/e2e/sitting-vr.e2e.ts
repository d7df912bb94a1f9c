import type { XRDevice } from 'iwer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/research/analysis/parse-csv.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { type RunningPilot, startRunningPilot } from '../support/journeys/running-pilot.ts';
import { headsetFirst } from './headset-first.ts';
import { numberVolumes } from './live-volumes.ts';
import { createRoomDriver, type RoomDriver } from './room-driver.ts';

/** What the emulated headset leaves in the page. */
declare const xrDevice: XRDevice;

const browser = productBrowser();
/** Long enough for software to draw a room while other journeys do the same. */
const PATIENCE_MS = 100_000;

// One participant, in the order of the tests.
describe('a sitting whose first period is in the headset', () => {
  let pilot: RunningPilot;
  let product: ProductPage;
  let room: RoomDriver;
  let volumes: () => Promise<number[]>;

  const come = async (text: string | RegExp) => {
    const since = Date.now();
    for (;;) {
      const at = await room.findRightmost(text);
      if (at) return at;
      if (Date.now() - since > PATIENCE_MS)
        throw new Error(`no text '${text}' came, only: ${(await room.texts()).join(' | ')}`);
      await room.ticks(2);
    }
  };
  const press = async (text: string | RegExp) => room.click('right', await come(text));
  /** Of several alike, the one that is first on the board. */
  const pressFirst = async (text: RegExp) => {
    await come(text);
    await room.click('right', (await room.find(text))!);
  };
  /** By the option that is first on the board, a step of ten surer than the middle. */
  const choose = async () => {
    await pressFirst(/^○ {2}/);
    await press('+');
  };
  /** Which comes first is drawn for each participant. */
  const history = async () => (await room.texts()).find((text) => /^A \d\d-year-old/.test(text));
  const session = () => product.page.evaluate(() => xrDevice.activeSession !== undefined);

  beforeAll(async () => {
    pilot = await startRunningPilot(headsetFirst, 1);
    product = await browser.newPage({
      headset: true,
      viewport: { width: 840, height: 440 },
      url: pilot.url,
    });
    const numbers = await numberVolumes(product.context);
    volumes = () => numbers(product.page);
    room = await createRoomDriver(product, pilot.url);
  });
  afterAll(async () => {
    await pilot?.stop();
  });

  test('joins and agrees on the page, and is told to put the headset on', async () => {
    const { page } = product;
    await page.goto(`${pilot.url}#/sitting?code=${pilot.codes[0]}`);
    await page.getByRole('button', { name: 'I have read this and agree' }).click();
    await page.getByRole('heading', { name: 'Change to the next display' }).waitFor({ timeout: PATIENCE_MS });
    await room.startAtEyes();
    await room.enterAgain();
    await come('Question 1 of 1');
    expect(await room.texts()).toEqual(expect.arrayContaining(['Stop', 'Exit VR']));
    await room.screenshot('sitting-vr-case');
  });

  test('reads two cases in one session: the second takes the place of the first, on the GPU too', async () => {
    const texts = await room.texts();
    // Nothing of the practice: no hints, no guided reading, no questionnaire to offer, no mark.
    expect(texts.filter((text) => /Hint|Guided|How do you feel|Practice/.test(text))).toEqual([]);
    const first = await history();
    expect(first).toBeDefined();
    await room.look(-44, 0);
    await choose();
    const before = await volumes();
    expect(before).toHaveLength(1);
    await press('Submit answer');
    await expect.poll(() => room.texts(), { timeout: PATIENCE_MS }).not.toContain(first);
    const between = await room.texts();
    expect(between.filter((text) => /Right|Wrong|\d of 1 mark|Look again/.test(text))).toEqual([]);
    await come('Question 1 of 1');
    await come(/^Axial \d+\/\d+$/);
    await come(/^A \d\d-year-old/);
    expect(await history()).not.toBe(first);
    // One for one: the first is off the GPU.
    await expect.poll(volumes, { timeout: PATIENCE_MS }).toHaveLength(1);
    expect(await volumes()).not.toEqual(before);
    expect(await session()).toBe(true);
    await room.screenshot('sitting-vr-second');
    await choose();
    await press('Submit answer');
  });

  test('fills a questionnaire on the board, with an item left out, beside nothing else', async () => {
    await come('Skip');
    expect(await room.find(/^Axial /)).toBeUndefined();
    expect(await room.texts()).not.toContain('Leave it');
    await room.look(-20, 0);
    await room.screenshot('sitting-vr-form');
    await pressFirst(/^○ {2}/);
    while (!(await room.find('Save my answers'))) await press(/^(Next|Skip)$/);
    await press('Save my answers');
  });

  test('rests in the break, thinks about stopping and goes on', async () => {
    // Three seconds: over before it is drawn where drawing is slow.
    await come(/^Break: |^The break is over/);
    await room.screenshot('sitting-vr-break');
    await press('Stop');
    await come('Stop for now');
    await room.screenshot('sitting-vr-stop');
    await press('No, go on');
    await come('The break is over');
    await press('Go on');
  });

  test('is told to take the headset off, and goes on reading on the page', async () => {
    await come(/^The next part is on the screen/);
    await room.screenshot('sitting-vr-elsewhere');
    await press('Exit VR');
    const { page } = product;
    await page.getByRole('heading', { name: 'Question 1 of 1' }).waitFor({ timeout: PATIENCE_MS });
    await page.getByText('All answers are stored').first().waitFor();
    product.expectNoProblems();
  });

  test('the study has what was answered in the headset, and how it was drawn', async () => {
    const files = await pilot.data();
    const data = (name: string) => parseCsv(files[`data/study-${headsetFirst.id}${name}_data.csv`]!);
    const rows = data('').map(({ case_id, condition, device_class, confidence }) => [
      case_id,
      condition,
      device_class,
      confidence,
    ]);
    expect(rows.sort()).toEqual([
      ['chest-001', 'VR', 'xr', '60'],
      ['spine-001', 'VR', 'xr', '60'],
    ]);
    const items = data('_questionnaires').filter(({ item_or_score }) => item_or_score === 'item');
    expect(items).toEqual([expect.objectContaining({ condition: 'VR', instrument_id: 'csq-vr' })]);
    expect(data('_deviations')).toEqual([]);
  });
});

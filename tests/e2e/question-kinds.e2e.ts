import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { questionKinds } from '../../src/teaching/questions/index.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { tabTo } from '../support/journeys/keyboard.ts';
import { kindsCase, kindsGrid, kindsOrder, kindsTruth } from '../support/journeys/kinds-case.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { pick } from '../support/journeys/own-ct.ts';
import { type StationDriver, stationDriver } from '../support/journeys/station-driver.ts';
import { storedEvents } from '../support/journeys/stored-events.ts';

const browser = productBrowser();
let product: ProductPage;
let station: StationDriver;

/** Opens the case as a file, as often as it is asked for: a page that is loaded again has to be given it again. */
async function open(): Promise<void> {
  const { page } = product;
  await page.goto(browser.url);
  await pick(page, kindsCase());
  await page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
  station = stationDriver(page, kindsGrid);
  await showAxialAlone(page);
}

beforeAll(async () => {
  product = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  await open();
}, 170_000);
afterAll(() => product.expectNoProblems());

type Place = readonly [number, number, number];
const { large, small, rod } = kindsTruth;
const from = ([x, y, z]: Place, right: number, down: number): Place => [x + right, y + down, z];

const button = (name: string | RegExp) => product.page.getByRole('button', { name });
const feedback = () => product.page.locator('.feedback');

async function click(...places: Place[]): Promise<void> {
  for (const at of places) {
    await station.scrollTo('axial', at);
    const { x, y } = await station.place('axial', at);
    await product.page.mouse.click(x, y);
  }
}

async function submit(): Promise<Locator> {
  await button('Submit answer').click();
  await feedback().waitFor();
  return feedback();
}

async function next(): Promise<void> {
  await button(/Next question|See your result/).click();
  await feedback().waitFor({ state: 'detached' });
}

const verdict = () => feedback().locator('.verdict').innerText();
const asked = () => product.page.locator('.question-text').innerText();
const example = (kind: string) => questionKinds.get(kind).example;
const textOf = (kind: string, id: string) =>
  (example(kind).question.prompt as unknown as { options: { id: string; text: string }[] }).options.find(
    (option) => option.id === id,
  )!.text;

async function expectWithinReach(name: string): Promise<void> {
  await product.screenshot(`kinds-${name}`);
  expect.soft(await axeViolations(product.page), name).toEqual([]);
  expect.soft(await layoutFaults(product.page), name).toEqual([]);
}

test('places: marks with a rating each, a marker that misses, a structure, with the truth only after the last', async () => {
  const { page } = product;
  await click(large.centre);
  await click(small.centre);
  await page.getByRole('slider', { name: 'How sure are you of mark 1?' }).fill('5');
  await expectWithinReach('marks');
  await button('Remove mark 2').click();
  await page.keyboard.press('Control+z');
  await submit();
  expect(await verdict()).toMatch(/^Right\s+1 of 1/);
  expect(await button('Show me').count()).toBe(0);
  await next();

  await click([30, 20, 30]);
  await page.getByRole('slider', { name: /^How sure are you/ }).fill('80');
  const missed = await submit();
  expect(await verdict()).toMatch(/^Not right\s+0 of 1/);
  expect(await missed.innerText()).toMatch(/outside the finding[\s\S]*It was on your screen for/);
  await next();

  await click(rod.points[0]!);
  await submit();
  expect(await verdict()).toMatch(/^Right/);
  await button('Show me').click();
  await page.locator('.mark-truth').first().waitFor({ state: 'attached' });
  // It moved the picture; places are found by mouse on one that is not moved.
  await button(/^Reset position, zoom and window/).click();
  await showAxialAlone(page);
  await next();
}, 120_000);

test('by keyboard: hints, a second try, and what they cost', async () => {
  const { page } = product;
  await page.keyboard.press('q');
  await tabTo(page, 'Hint');
  await page.keyboard.press('Enter');
  await page.getByText('You look at the patient from the feet.').waitFor();
  await tabTo(page, /^Hint/);
  await page.keyboard.press('Enter');
  await page.getByText('The letters at the edges').waitFor();
  await tabTo(page, 'Right lung');
  await page.keyboard.press('ArrowDown');
  await tabTo(page, 'Submit answer');
  await page.keyboard.press('Enter');
  await page.getByText('Not right yet. You can try once more.').waitFor();
  await expectWithinReach('second-try');
});

test('what was done is there after a reload', async () => {
  const { page } = product;
  await open();
  expect(await asked()).toBe(example('single-choice').question.text);
  expect(await page.locator('.hints li').count()).toBe(2);
  await page.getByText('Not right yet. You can try once more.').waitFor();
  await page.getByRole('radio', { name: 'Right lung' }).check();
  const given = await submit();
  expect(await verdict()).toMatch(/^Right\s+0\.5 of 1/);
  expect(await given.innerText()).toContain('cost 0.5 of 1');
  await next();
}, 120_000);

test('lists: several, ranked, ordered; measurements and decisions', async () => {
  const { page } = product;
  for (const id of ['round', 'solid'])
    await page.getByRole('checkbox', { name: textOf('multiple-choice', id) }).check();
  await submitRight();

  for (const id of ['cancer', 'granuloma'])
    await page.getByRole('checkbox', { name: textOf('ranked-differential', id) }).check();
  await submitRight();

  for (const [name, times] of [
    ['Air', 2],
    ['Fat', 1],
    ['Muscle', 1],
  ] as const)
    for (let i = 0; i < times; i++) await button(`Move ${name} up`).click();
  await expectWithinReach('order');
  await submitRight();

  await click(from(large.centre, -11, 0), from(large.centre, 11, 0));
  await submitRight();
  await click(from(large.centre, -7, 0), from(large.centre, 7, 0), from(large.centre, 0, 6));
  await submitRight();

  await page.getByRole('radio', { name: textOf('threshold-decision', 'wide') }).check();
  await submitRight();
}, 120_000);

test('words: a name, an impression against the clock, a report; an opinion has no mark', async () => {
  const { page } = product;
  await page.getByLabel('Name of the structure').fill('Vertebral column');
  await submitRight('2 of 2');

  expect(await page.getByRole('timer').innerText()).toMatch(/^(10:00|9:\d\d) left$/);
  const { text } = example('free-text').wrong as unknown as { text: string };
  await page.getByLabel('Your impression').fill(text);
  const misread = await submit();
  expect(await verdict()).toMatch(/^Not right\s+0 of 1/);
  expect(await misread.locator('mark.quote-against').first().innerText()).toMatch(/^fracture/);
  await next();

  const report = Object.values(example('report-checklist').right as unknown as Record<string, string>);
  const fields = await page.locator('.text-control').locator('input, textarea').all();
  for (const [i, field] of fields.entries()) await field.fill(report[i]!);
  await submit();
  expect(await verdict()).toMatch(/^Right\s+1 of 1/);
  await expectWithinReach('report');
  await next();

  await page.getByRole('slider').last().fill('85');
  // Nobody can be sure or unsure of an opinion.
  expect(await page.getByText('How sure are you?').count()).toBe(0);
  await submit();
  expect(await verdict()).toBe('Noted');
  await next();
}, 120_000);

test('result, a questionnaire, and all of it in my data', async () => {
  const { page } = product;
  expect(await page.locator('.score').innerText()).toMatch(/^11\.5\s+of 14$/);
  await button(/^How hard was the work\?/).click();
  await page.getByRole('slider').first().fill('60');
  await page.setViewportSize({ width: 390, height: 844 });
  await expectWithinReach('questionnaire');
  for (let page = 1; page < 3; page++) await button(/^(Next|Skip)$/).click();
  await button('Save my answers').click();
  await button('Go on').click();
  await expectWithinReach('result');

  const events = await storedEvents(page);
  const answers = events.flatMap((event) => (event.type === 'answered' ? [event.answer] : []));
  expect(answers.map(({ questionId }) => questionId)).toEqual(kindsOrder);
  expect(answers[0]!.response).toMatchObject({ marks: [{ rating: 5 }, { rating: 3 }] });
  expect(answers.map(({ confidence }) => confidence).filter((given) => given !== undefined)).toEqual([80]);
  expect(events.filter(({ type }) => type === 'hinted')).toHaveLength(2);
  expect(events.filter(({ type }) => type === 'tried')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'filled')).toMatchObject([
    { form: { instrumentId: 'raw-tlx' } },
  ]);
}, 120_000);

async function submitRight(marks = '1 of 1'): Promise<void> {
  await submit();
  expect((await verdict()).replace(/\s+/g, ' ')).toBe(`Right ${marks}`);
  await next();
}

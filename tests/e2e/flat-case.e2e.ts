import { afterEach, beforeAll, expect, test } from 'vitest';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { caseCard, openerOf } from '../support/journeys/case-card.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { type CaseFiles, fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { decodePng } from '../support/journeys/png-pixels.ts';
import { type QuestionPanel, questionPanel } from '../support/journeys/question-panel.ts';
import type { StationDriver } from '../support/journeys/station-driver.ts';
import { storedEvents } from '../support/journeys/stored-events.ts';
import { openSection } from '../support/journeys/open-section.ts';
import { type SolidFinding, solidFinding } from '../support/solid-finding.ts';

const browser = productBrowser();
let files: CaseFiles;
let nodule: SolidFinding;
let product: ProductPage;
let station: StationDriver;
let panel: QuestionPanel;
const keyRequests: string[] = [];

beforeAll(async () => {
  files = await fetchCaseFiles(browser.url, 'chest-001');
  nodule = solidFinding(files.key.findings, 'nodule');
  product = await browser.newPage();
  product.page.on('request', (request) => {
    if (request.url().endsWith('/key.bin')) keyRequests.push(request.url());
  });
  panel = questionPanel(product.page);
  station = await openCase(product, browser.url, files);
}, 170_000);

afterEach(() => product.expectNoProblems());

const section = (name: string) => openSection(station.page, name);
const values = () => station.page.locator('.measurement-value').allInnerTexts();
const millimetres = (text: string | undefined) => Number(/^([\d.]+) mm$/.exec(text ?? '')?.[1]);

test('a length is placed, listed, dragged, deleted, undone and redone', async () => {
  const { page } = station;
  await showAxialAlone(page);
  await page.keyboard.press('l');
  const { left, top, size, mmPerPixel } = await station.viewport('axial');
  const [x, y] = [Math.round(left + size.width * 0.3), Math.round(top + size.height * 0.4)];
  await page.mouse.click(x, y);
  await page.mouse.click(x + 120, y + 50);
  await section('Measurements');
  expect(millimetres((await values())[0])).toBeCloseTo(Math.hypot(120, 50) * mmPerPixel, 1);
  await page.mouse.move(x + 120, y + 50);
  await page.mouse.down();
  await page.mouse.move(x + 60, y + 80, { steps: 5 });
  await page.mouse.up();
  const dragged = await values();
  expect(dragged).toHaveLength(1);
  expect(millimetres(dragged[0])).toBeCloseTo(Math.hypot(60, 80) * mmPerPixel, 1);
  await page.getByRole('button', { name: 'Delete Length 1' }).click();
  expect(await values()).toEqual([]);
  await page.keyboard.press('Control+z');
  expect(await values()).toEqual(dragged);
  // The whole drag is one step.
  await page.keyboard.press('Control+z');
  expect(millimetres((await values())[0])).toBeCloseTo(Math.hypot(120, 50) * mmPerPixel, 1);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await values()).toEqual(dragged);
  await page.getByRole('button', { name: 'Redo' }).click();
  expect(await values()).toEqual([]);
  await section('Questions');
  await page.keyboard.press('Escape');
});

test('every question answered right gives full marks, and the truth on the picture', async () => {
  const { page } = station;
  expect(await panel.heading()).toBe('Question 1 of 5');
  expect(await page.getByRole('button', { name: 'Submit answer' }).isDisabled()).toBe(true);
  await panel.choose(/^A nodule/);
  expect(keyRequests).toEqual([]);
  await expectRight(await panel.submit());
  expect(keyRequests).toHaveLength(1);
  // Where the nodule is, the next question asks.
  expect(await page.locator('.mark-truth ellipse').count()).toBe(0);
  await panel.next();

  await showAxialAlone(page);
  await station.scrollTo('axial', nodule.outline.centre);
  const middle = await station.place('axial', nodule.outline.centre);
  await page.mouse.click(middle.x, middle.y);
  await expectRight(await panel.submit());
  await expectTruthAround(middle);
  await product.screenshot('flat-locate-feedback');
  await panel.next();
  expect(await page.locator('.mark-truth ellipse').count()).toBe(0);

  for (const end of nodule.longAxis) {
    const { x, y } = await station.place('axial', end);
    await page.mouse.click(x, y);
  }
  await expectRight(await panel.submit());
  expect(millimetres(await panel.fact('Longest diameter, yours'))).toBeCloseTo(nodule.longAxisMm, 0);
  expect(await panel.fact('Reference')).toBe(`${nodule.longAxisMm.toFixed(1)} mm`);
  expect(await page.locator('.mark-truth text').textContent()).toBe(`${nodule.longAxisMm.toFixed(1)} mm`);
  await product.screenshot('flat-measure-feedback');
  await panel.next();

  await panel.choose(/^Solid/);
  await expectRight(await panel.submit());
  await panel.next();
  await panel.choose(/^Over 8 mm/);
  await expectRight(await panel.submit());
  await panel.next();
  expect(await page.locator('.score').innerText()).toMatch(/^5\s+of 5$/);
  expect(await page.getByRole('button', { name: /^Next case: / }).count()).toBe(1);
  await product.screenshot('flat-summary');
});

test('opened again, wrong answers are explained, and the result before is kept', async () => {
  const { page } = station;
  await page.getByRole('button', { name: 'Back to the start page' }).last().click();
  const card = caseCard(page);
  expect(await card.locator('.tag-progress').innerText()).toBe('last result 5 of 5');
  expect(await openerOf(page).innerText()).toBe('Open again');
  // Solved, so that it may be named; no other card is.
  await card.getByText(/^Solved: Solid pulmonary nodule/).waitFor();
  expect(await page.getByText(/^Solved: /).count()).toBe(1);
  station = await openCase(product, browser.url, files);
  expect(await panel.heading()).toBe('Question 1 of 5');
  await showAxialAlone(page);

  await panel.choose('Normal lungs');
  await expectWrong(await panel.submit(), 'one round spot belongs to no vessel');
  await panel.next();
  const elsewhere = [60, 20, 41] as const;
  await station.scrollTo('axial', elsewhere);
  const wrong = await station.place('axial', elsewhere);
  await page.mouse.click(wrong.x, wrong.y);
  const answer = await panel.submit();
  await expectWrong(answer, 'towards the patient’s right');
  const toCentre = Math.hypot(...elsewhere.map((v, axis) => v - nodule.outline.centre[axis]!));
  const outside = Number(/([\d.]+) mm outside/.exec(await answer.innerText())?.[1]);
  expect(outside).toBeGreaterThan(toCentre - nodule.longAxisMm);
  expect(outside).toBeLessThan(toCentre - nodule.shortAxisMm / 3);
  await panel.next();
  await page.mouse.click(wrong.x, wrong.y);
  await page.mouse.click(wrong.x + 40, wrong.y);
  await expectWrong(await panel.submit(), 'not in the right place');
  await panel.next();
  await panel.choose(/^Fatty/);
  await expectWrong(await panel.submit(), 'Fat measures about −100 HU');
  await panel.next();
  await panel.choose(/^Under 6 mm/);
  await expectWrong(await panel.submit(), 'the cut-offs are 6 mm and 8 mm');
  await panel.next();
  expect(await page.locator('.score').innerText()).toMatch(/^0\s+of 5$/);

  const events = await storedEvents(page);
  const scores = new Map<string, number[]>();
  for (const event of events)
    if (event.type === 'answered')
      scores.set(event.attemptId, [...(scores.get(event.attemptId) ?? []), event.answer.grade.score]);
  expect([...scores.values()]).toEqual([
    [1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0],
  ]);
  expect(events.filter(({ type }) => type === 'finished')).toHaveLength(2);
});

async function expectRight(feedback: { innerText(): Promise<string> }): Promise<void> {
  expect(await feedback.innerText()).toMatch(/^Right\s+1 of 1/);
}

async function expectWrong(feedback: { innerText(): Promise<string> }, why: string): Promise<void> {
  const text = await feedback.innerText();
  expect(text).toMatch(/^Not right\s+0 of 1/);
  expect(text).toContain(why);
}

/** The green outline lies round the nodule's centre, has its two diameters, and is really painted. */
async function expectTruthAround(centre: { x: number; y: number }): Promise<void> {
  const ellipse = station.page.locator('.mark-truth ellipse').first();
  await ellipse.waitFor({ state: 'attached' });
  const { left, top, mmPerPixel } = await station.viewport('axial');
  const [cx, cy, rx, ry] = await Promise.all(
    ['cx', 'cy', 'rx', 'ry'].map(async (name) => Number(await ellipse.getAttribute(name))),
  );
  expect(left + cx!).toBeCloseTo(centre.x, 0);
  expect(top + cy!).toBeCloseTo(centre.y, 0);
  expect(Math.abs(2 * rx! * mmPerPixel - nodule.longAxisMm)).toBeLessThan(1);
  expect(Math.abs(2 * ry! * mmPerPixel - nodule.shortAxisMm)).toBeLessThan(1);
  const turned =
    Number(/rotate\(([-\d.]+)/.exec((await ellipse.getAttribute('transform'))!)?.[1]) * (Math.PI / 180);
  const picture = decodePng(await station.page.screenshot());
  const [red, green, blue] = picture.rgb(
    Math.floor(left + cx! + rx! * Math.cos(turned)),
    Math.floor(top + cy! + rx! * Math.sin(turned)),
  );
  expect(green).toBeGreaterThan(red + 60);
  expect(green).toBeGreaterThan(blue + 30);
}

import { readFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { showAxialAlone } from '../support/journeys/axial-alone.ts';
import { openerOf } from '../support/journeys/case-card.ts';
import { productBrowser } from '../support/browser-page.ts';
import { startKillableBrowser } from '../support/journeys/killable-browser.ts';
import { questionPanel } from '../support/journeys/question-panel.ts';
import { storedEvents } from '../support/journeys/stored-events.ts';

const browser = productBrowser();
const profile = await mkdtemp(join(tmpdir(), 'oblique-profile-'));
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 3 }));

/** Opens the case from its card and enlarges one view: nothing here is about the 3D picture. */
async function openCase(page: Page): Promise<void> {
  await openerOf(page).click();
  await showAxialAlone(page, 120_000);
}

const download = async (page: Page, button: string): Promise<string> => {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  return readFile(await file.path(), 'utf8');
};

test('an acknowledged answer survives a browser that is killed at that moment', async () => {
  const first = await startKillableBrowser(profile);
  const page = await first.context.newPage();
  await page.goto(browser.url);
  await openCase(page);
  const panel = questionPanel(page);
  await panel.choose(/^A nodule/);
  await panel.submit();
  await first.kill();

  const second = await startKillableBrowser(profile);
  try {
    const again = await second.context.newPage();
    await again.goto(browser.url);
    await again.getByText('1 of 5 answered').waitFor();
    expect(await openerOf(again).innerText()).toBe('Go on');
    await openCase(again);
    expect(await questionPanel(again).heading()).toBe('Question 2 of 5');
    expect(await again.getByRole('button', { name: 'Question 1, right' }).count()).toBe(1);
    const answers = (await storedEvents(again)).filter(({ type }) => type === 'answered');
    expect(answers).toMatchObject([
      { answer: { questionId: 'main-finding', response: { option: 'nodule' }, grade: { score: 1 } } },
    ]);
  } finally {
    await second.kill();
  }
});

test('two tabs: the first answer counts, the second is told, and goes on after a reload', async () => {
  const { page: one, context, expectNoProblems } = await browser.newPage();
  await one.goto(browser.url);
  await openCase(one);
  const two = await context.newPage();
  await two.goto(one.url());
  await two.getByRole('heading', { name: 'Question 1 of 5' }).waitFor({ timeout: 120_000 });
  await questionPanel(two).choose('Normal lungs');
  await one.bringToFront();
  await questionPanel(one).choose(/^A nodule/);
  await questionPanel(one).submit();
  await two.bringToFront();
  await two.getByRole('button', { name: 'Submit answer' }).click();
  const refusal = two.locator('.problem');
  await refusal.waitFor();
  expect(await refusal.innerText()).toMatch(/already recorded, perhaps in another tab.*Reload the page/s);
  await two.reload();
  await two.getByRole('heading', { name: 'Question 2 of 5' }).waitFor({ timeout: 120_000 });
  const answers = (await storedEvents(two)).filter(({ type }) => type === 'answered');
  expect(answers).toMatchObject([{ answer: { response: { option: 'nodule' } } }]);
  expectNoProblems();
  await context.close();
});

test('my data: a copy to take away, and deletion after a question', async () => {
  const { page, context, expectNoProblems } = await browser.newPage();
  await page.goto(browser.url);
  await openCase(page);
  await questionPanel(page).answerAllAnyhow();
  await page.getByText('Saved on this device').waitFor();
  await page.getByRole('button', { name: 'Back to the start page' }).last().click();
  const copy = JSON.parse(await download(page, 'Save my data as a file'));
  expect(copy).toMatchObject({ schema: 'oblique/my-data', attempts: [{ caseId: 'chest-001' }] });
  expect(copy.attempts[0].answers).toHaveLength(5);
  expect(copy.events).toEqual(await storedEvents(page));
  const askToDelete = () => page.getByRole('button', { name: 'Delete my data…' }).click();
  await askToDelete();
  await page.getByRole('button', { name: 'Keep them' }).click();
  expect(await storedEvents(page)).toHaveLength(7);
  await askToDelete();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await page.getByText('Everything was deleted.').waitFor();
  expect(await storedEvents(page)).toEqual([]);
  expect(await openerOf(page).innerText()).toBe('Open case');
  expectNoProblems();
  await context.close();
});

test('where the browser keeps nothing, the case opens, says so, and answers leave as a file', async () => {
  const { page, context, expectNoProblems } = await browser.newPage();
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
  });
  await page.goto(browser.url);
  await page.getByText('does not let Oblique keep answers').waitFor();
  await openCase(page);
  await page.getByText('does not let Oblique keep answers').waitFor();
  await questionPanel(page).answerAllAnyhow();
  expect(await page.getByText('Saved on this device').count()).toBe(0);
  const file = JSON.parse(await download(page, 'Save my answers as a file'));
  expect(file.schema).toBe('oblique/attempt-events');
  expect(file.events.map(({ type }: { type: string }) => type)).toEqual([
    'started',
    ...Array(5).fill('answered'),
    'finished',
  ]);
  expectNoProblems();
  await context.close();
});

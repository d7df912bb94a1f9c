import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { CaseMaking } from '../../src/teaching/library/case-making.ts';
import { productBrowser } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { caseEvents } from '../support/journeys/case-events.ts';
import { caseCard, openerOf } from '../support/journeys/case-card.ts';
import { keepEvents } from '../support/journeys/keep-events.ts';
import { tabTo } from '../support/journeys/keyboard.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { libraryCases, serveLibrary } from '../support/journeys/library-fixture.ts';

const browser = productBrowser();

/** Cases on show, by their ids. */
const shown = (page: Page) =>
  page.locator('.case-card').evaluateAll((cards) => cards.map((card) => card.getAttribute('data-case')));
const count = (page: Page) => page.locator('.library-count [role=status]').innerText();
const openedId = (page: Page) => /#\/case\/([\w-]+)/.exec(page.url())?.[1];

/** Closes the notice that a case of the fixture has no images, which leads back to the list. */
async function closeNotice(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'This could not be opened' }).waitFor();
  await page.getByRole('button', { name: 'Close' }).click();
}

test('on a laptop: search, facets, keys, surprise, playlists, where one stopped, cases being made', async () => {
  const product = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const { page } = product;
  let making: CaseMaking = {
    'chest-001': { state: 'ready', done: 100, total: 100 },
    'head-002': { state: 'making', done: 30, total: 120 },
  };
  const asked = await serveLibrary(page, () => making);
  await page.goto(browser.url);

  // Who is new begins here; nothing is searched yet.
  await page.getByRole('heading', { name: 'Start here' }).waitFor();
  expect(await count(page)).toBe('12 cases');
  await expect.poll(() => caseCard(page, 'head-002').getByRole('progressbar').count()).toBe(1);
  expect(await caseCard(page, 'head-002').locator('img').count()).toBe(0);
  expect(await caseCard(page).locator('img').count()).toBe(1);
  await product.screenshot('library-1366');
  expect.soft(await axeViolations(page)).toEqual([]);
  expect.soft(await layoutFaults(page)).toEqual([]);

  // By keys alone: facets say how many cases each value leaves, and the count is said aloud.
  await page.getByRole('searchbox', { name: 'Find a case' }).fill('ladder');
  await expect.poll(() => shown(page)).toEqual(['abdomen-002']);
  await page.getByRole('searchbox', { name: 'Find a case' }).fill('nodule');
  await page.getByText('No case fits.').waitFor();
  await page.getByRole('button', { name: 'Show all cases' }).click();
  await page.getByRole('heading', { name: 'Teaching cases' }).focus();
  await tabTo(page, /^Head/);
  await page.keyboard.press('Space');
  await expect.poll(() => count(page)).toBe('2 of 12 cases');
  await tabTo(page, /^Advanced/);
  await page.keyboard.press('Space');
  await expect.poll(() => shown(page)).toEqual(['head-002']);
  expect(page.url()).toMatch(/#\/\?system=head&level=advanced$/);
  const facet = (name: string) => page.getByRole('group', { name }).getByRole('checkbox');
  expect(await page.getByRole('group', { name: 'Level' }).innerText()).toMatch(
    /Introductory\s+1[\s\S]*Advanced\s+1/,
  );

  // The address keeps the filters: after a reload, and back from a case.
  await page.reload();
  await expect.poll(() => shown(page)).toEqual(['head-002']);
  await page.getByRole('button', { name: 'Head: take this filter away' }).click();
  await expect.poll(() => count(page)).toBe('4 of 12 cases');
  await page.getByRole('button', { name: 'Surprise me' }).click();
  const surprised = openedId(page);
  expect(['chest-004', 'head-002', 'spine-002', 'neck-001']).toContain(surprised);
  await page.getByRole('button', { name: /^(Cancel|Close)$/ }).click();
  await expect.poll(() => count(page)).toBe('4 of 12 cases');
  expect(page.url()).toMatch(/#\/\?level=advanced$/);
  expect(await facet('Level').nth(2).isChecked()).toBe(true);

  // A playlist of one's own; its link opens it elsewhere in the same order.
  await page.getByRole('button', { name: 'Keep these as a playlist…' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Hard ones');
  await page.getByRole('checkbox', { name: /^Mix the order/ }).check();
  await page.getByRole('button', { name: 'Keep playlist' }).click();
  await page.getByRole('heading', { name: 'Hard ones' }).waitFor();
  const rows = (on: Page) => on.locator('.playlist-case .case-id').allInnerTexts();
  const order = await rows(page);
  expect([...order].sort()).toEqual(['chest-004', 'head-002', 'neck-001', 'spine-002']);
  await page.getByRole('button', { name: `Move ${order[1]} up` }).click();
  await expect.poll(() => rows(page)).toEqual([order[1], order[0], order[2], order[3]]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => rows(page)).toEqual(order);
  expect.soft(await axeViolations(page)).toEqual([]);
  await product.screenshot('playlist-1366');
  const link = await page.getByLabel('Link to this playlist').inputValue();
  await page.getByRole('button', { name: 'Delete playlist' }).click();
  await page.getByText('This playlist was deleted.').waitFor();
  await page.getByRole('button', { name: 'Back to the start page' }).click();
  expect(await page.getByRole('button', { name: /^Hard ones/ }).count()).toBe(0);
  await page.goto(link);
  await expect.poll(() => rows(page)).toEqual(order);
  await page.getByRole('button', { name: /^Start: 1 of 4/ }).click();
  expect(openedId(page)).toBe(order[0]);
  // It has no images here: the playlist stays behind the notice, and is where one comes back to.
  await page.getByRole('button', { name: /^(Cancel|Close)$/ }).click();
  await page.getByRole('heading', { name: 'Hard ones' }).waitFor();
  expect(page.url()).toBe(link);

  // A case that is not there yet is asked for, shows how far it is, and can be cancelled.
  making = { ...making, [order[0]!]: { state: 'making', done: 60, total: 120 } };
  await page.goto(`${browser.url}#/`);
  await openerOf(page, order[0]).click();
  const dialog = page.getByRole('dialog', { name: 'Opening CT' });
  await dialog.getByText('Making the images…').waitFor();
  await dialog.getByText('50 %', { exact: true }).waitFor();
  expect(asked).toContain(order[0]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await dialog.waitFor({ state: 'detached' });

  // What was begun comes first; what was done says its result, and can be had anew.
  await keepEvents(page, [
    ...caseEvents('chest-002', 5, 4, 1.7e12),
    ...caseEvents('spine-001-v3', 5, 2, 1.71e12),
    ...caseEvents('head-001', 2, 1, 1.72e12),
  ]);
  await page.reload();
  await page.getByRole('heading', { name: 'Go on where you stopped' }).waitFor();
  await expect
    .poll(() => caseCard(page, 'chest-002').locator('.tag-progress').innerText())
    .toBe('last result 4 of 5');
  expect(await caseCard(page, 'spine-001').innerText()).toContain('last result 2 of 5');
  await caseCard(page, 'spine-001')
    .getByRole('button', { name: /^Again with new positions/ })
    .click();
  await expect.poll(() => asked).toContain('spine-001-v4');
  await page.getByRole('button', { name: /^(Cancel|Close)$/ }).click();
  await page
    .getByRole('button', { name: /^Go on: Head CT/ })
    .first()
    .click();
  expect(openedId(page)).toBe('head-001');
  await closeNotice(page);
  expect(await page.getByRole('button', { name: /^Hard ones/ }).innerText()).toContain('4 cases');
  product.expectNoProblems(/404/);
  await product.context.close();
});

test('on a phone: the facets come up as a sheet, and everything is within reach', async () => {
  const product = await browser.newPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page } = product;
  await serveLibrary(page, () => undefined);
  await page.goto(browser.url);
  await expect.poll(() => count(page)).toBe(`${libraryCases.length} cases`);
  await product.screenshot('library-390');
  expect.soft(await axeViolations(page)).toEqual([]);
  expect.soft(await layoutFaults(page)).toEqual([]);
  await page.getByRole('button', { name: 'Filters' }).tap();
  const sheet = page.getByRole('dialog', { name: 'Filters' });
  await sheet.getByText('Spine').tap();
  await sheet.getByRole('button', { name: 'Show 2 cases' }).waitFor();
  await product.screenshot('library-390-sheet');
  expect.soft(await axeViolations(page)).toEqual([]);
  expect.soft(await layoutFaults(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Show 2 cases' }).tap();
  await sheet.waitFor({ state: 'detached' });
  expect(await shown(page)).toEqual(['spine-001', 'spine-002']);
  expect(await page.getByRole('button', { name: 'Filters (1)' }).isVisible()).toBe(true);
  product.expectNoProblems();
  await product.context.close();
});

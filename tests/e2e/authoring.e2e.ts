import { readFileSync } from 'node:fs';
import type { Download } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { manifestSeries, pick, pickFolder } from '../support/journeys/own-ct.ts';
import { questionPanel } from '../support/journeys/question-panel.ts';

const browser = productBrowser();
const torso = manifestSeries().find(({ name }) => name.startsWith('torso'));
let product: ProductPage;

beforeAll(async () => {
  product = await browser.newPage({ viewport: { width: 1366, height: 768 } });
});
afterAll(() => product.expectNoProblems());

const button = (name: string | RegExp) => product.page.getByRole('button', { name });
const tab = (name: string) => product.page.getByRole('tab', { name }).click();
const facts = () => product.page.getByTestId('finding-facts').innerText();
const field = (label: string | RegExp) => product.page.getByLabel(label);
/** Where one label begins another. */
const exactly = (label: string) => product.page.getByLabel(label, { exact: true });

async function openCt(): Promise<void> {
  await pickFolder(product.page, torso!.path);
  await product.page.getByRole('main', { name: 'Pictures' }).waitFor({ timeout: 120_000 });
}

async function write(kind: string, text: string): Promise<void> {
  await field('Kind of the next question').selectOption(kind);
  await button('Add a question').click();
  await field('The question').fill(text);
  await field('Why the right answer is right').fill('It is marked there.');
}

test.skipIf(!torso)(
  'from raw CT to a case that a student solves, through a reload and a package',
  async () => {
    const { page } = product;
    await page.goto(`${browser.url}#/author`);
    await page.getByText('There are none yet.').waitFor();
    await openCt();
    await button('Make a case').click();

    await field('Title, without the diagnosis').fill('Pelvis with hamartoma');
    await exactly('Diagnosis').fill('Hamartoma');
    expect(await page.getByRole('alert').innerText()).toContain('hamartoma');
    await field('Title, without the diagnosis').fill('Pelvis CT');
    await field('History').fill('A 58-year-old fell from a ladder.');
    await field('Authors').fill('A. Author');

    await tab('Findings');
    await button('Add a finding').click();
    await field('Name, told after answering').fill('Hamartoma');
    await button('Sphere at the crosshair').click();
    expect(await facts()).toMatch(/0\.524 mL[\s\S]*10\.0 mm/);
    await button('Paint').click();
    const box = (await page.locator('[data-view=axial]').boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 30, y + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(facts).not.toContain('0.524 mL');
    await button('Put the brush down').click();
    await button('Undo in the case').click();
    expect(await facts()).toContain('0.524 mL');

    await tab('Questions');
    await write('single-choice', 'What is the main finding?');
    await exactly('Option 1').fill('A round spot');
    await exactly('Option 2').fill('Nothing');
    await field('Option 1 is right').check();
    await tab('Finish');
    await button(/say why/).click();
    await field(/^Why “Nothing”/).fill('There is a spot.');
    await tab('Questions');
    await write('measurement', 'How large is it?');
    await button('Use the longest diameter of Hamartoma').click();
    await product.screenshot('authoring-1366');
    expect(await axeViolations(page)).toEqual([]);
    expect(await layoutFaults(page)).toEqual([]);

    await tab('Finish');
    await button('Try as student').click();
    await field('A round spot').check();
    await button(/^Submit/).click();
    await page.getByText('Right: “A round spot”.').waitFor();
    await button('Back to writing').click();
    await exactly('Name').fill('S. Reader');
    await button('Approve the case as it is now').click();
    await page.getByText('S. Reader, Second reader').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.reload();
    await page.getByText('1 finding, 2 questions').waitFor();
    await button('Go on').click();
    await openCt();
    await button('Undo in the case').waitFor();
    await tab('Finish');
    await button('Save the case…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Before and after: \d+ attributes/).waitFor({ timeout: 60_000 });
    for (const tick of await dialog.locator('[aria-labelledby=share-look] input').all()) await tick.check();
    const [download] = await Promise.all([
      page.waitForEvent('download') as Promise<Download>,
      dialog.getByRole('button', { name: 'Save the case' }).click(),
    ]);
    const buffer = readFileSync(await download.path());

    await page.goto(`${browser.url}#/`);
    await pick(page, { name: 'case.zip', mimeType: 'application/zip', buffer });
    await page.getByText('Question 1 of 2').waitFor({ timeout: 120_000 });
    expect(await page.locator('body').innerText()).not.toMatch(/hamartoma/i);
    await button('Edit the case').click();
    await page.getByRole('dialog', { name: 'This shows the answers' }).waitFor();
    await button('Cancel').click();
    await field('A round spot').check();
    await button(/^Submit/).click();
    await page.getByText('Right: “A round spot”.').waitFor();
    expect(await button('Edit the case').count()).toBe(0);
    await button('Next question').click();
    await questionPanel(page).answerAllAnyhow();
    await button('Edit the case').click();
    await button('Edit the case as it came').click();
    await tab('Finish');
    await page.getByText('S. Reader, Second reader').waitFor();
    await tab('Case');
    await field('Title, without the diagnosis').fill('CT of the pelvis');
    await tab('Finish');
    await page.getByText('no longer holds').waitFor();
    await page.getByText('Saved', { exact: true }).waitFor();

    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${browser.url}#/author`);
    await page.reload();
    await page.getByText('Writing a case wants a larger screen').waitFor();
    await expect.poll(() => button('Go on').count()).toBe(1);
    expect(await layoutFaults(page)).toEqual([]);
    await product.screenshot('authoring-390');
  },
  240_000,
);

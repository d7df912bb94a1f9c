import { readFile } from 'node:fs/promises';
import { Vector3 } from 'three';
import { expect, test } from 'vitest';
import { practiceVolume } from '../../src/app/tutorial/practice-volume.ts';
import { practiceBlock } from '../../src/teaching/tutorial/practice-block.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { tabTo } from '../support/journeys/keyboard.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { questionPanel } from '../support/journeys/question-panel.ts';
import { stationDriver } from '../support/journeys/station-driver.ts';
import { createRoomDriver } from './room-driver.ts';

const browser = productBrowser();
const block = practiceVolume();
const [short, slanting, long, upright] = practiceBlock.rods;

async function expectGood({ page, screenshot }: ProductPage, name: string): Promise<void> {
  await screenshot(`tutorial-${name}`);
  expect.soft(await axeViolations(page), name).toEqual([]);
  expect.soft(await layoutFaults(page), name).toEqual([]);
}

test('offered to who is new, gone through by mouse, scored, kept, taken away with my data', async () => {
  const product = await browser.newPage({ viewport: { width: 1366, height: 768 } });
  const { page, expectNoProblems } = product;
  await page.goto(browser.url);
  await page.getByRole('heading', { name: 'New here?' }).waitFor();
  await page.getByRole('button', { name: 'Learn the tools, 3 minutes' }).click();
  const onStep = (title: string) =>
    page.getByRole('heading', { name: title, exact: true }).waitFor({ timeout: 60_000 });
  await onStep('Look around');
  const station = stationDriver(page, block);
  await station.drawn();
  await expectGood(product, 'laptop');

  // By keyboard: the card is reached, and a step that is known is left out.
  await tabTo(page, 'Skip this step');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'I know this' }).click();

  await onStep('Take hold');
  await station.view('axial').hover();
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await onStep('Scroll');
  await station.scrollTo('axial', [0, 0, 20.25]);
  await onStep('Change the window');
  await page.getByLabel('CT window').selectOption('mediastinum');
  await onStep('Cut at an angle');
  await page.getByRole('button', { name: /^Turn/ }).first().click();
  const middle = await station.place('axial', [0, 0, 20.25]);
  await page.mouse.move(middle.x + 90, middle.y + 10);
  await page.mouse.down();
  await page.mouse.move(middle.x + 70, middle.y + 60, { steps: 4 });
  await page.mouse.up();

  await onStep('Measure');
  const click = async (at: readonly number[]) => {
    const { x, y } = await station.place('axial', at);
    await page.mouse.click(x, y);
  };
  await page.getByRole('button', { name: /^Length/ }).click();
  // One end far off first: it is told, and dragged home.
  await click(short!.from);
  await click([short!.to[0] + 6, short!.to[1], short!.to[2]]);
  await page.getByText(/mm too long\. Take its end/).waitFor();
  const drag = async (from: readonly number[], to: readonly number[]) => {
    const [a, b] = [await station.place('axial', from), await station.place('axial', to)];
    await page.mouse.move(a.x, a.y);
    await page.mouse.down();
    await page.mouse.move(b.x, b.y, { steps: 5 });
    await page.mouse.up();
  };
  await drag([short!.to[0] + 6, short!.to[1], short!.to[2]], short!.to);
  await onStep('Correct it');
  await product.screenshot('tutorial-correct');
  // 7 mm beyond its end, along the rod.
  await drag([slanting!.to[0] + 5.6, slanting!.to[1] + 4.2, slanting!.to[2]], slanting!.to);
  await onStep('Measure another');
  for (const end of [long!.from, long!.to]) await click(end);
  await onStep('And the last');
  for (const end of [upright!.from, upright!.to]) await click(end);
  await onStep('Find the bubble');
  for (const [ball, title] of [
    [practiceBlock.bubble, 'Find the stone'],
    [practiceBlock.stone, 'Answer'],
  ] as const) {
    await station.scrollTo('axial', ball.centre);
    await click(ball.centre);
    await onStep(title);
  }
  await questionPanel(page).choose('4 rods');
  await questionPanel(page).submit();
  await onStep('Done');
  await page.getByText('You know the tools').waitFor();
  await expectGood(product, 'done');

  await page.getByRole('button', { name: 'Back to the start page' }).last().click();
  await page.getByText(/Last time: \d+ of 100/).waitFor();
  expect(await page.getByRole('heading', { name: 'New here?' }).count()).toBe(0);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save my data as a file' }).click(),
  ]);
  const { tutorials } = JSON.parse(await readFile(await file.path(), 'utf8'));
  expect(tutorials).toMatchObject([{ condition: 'flat', finishedAt: expect.any(Number) }]);
  const steps: { stepId: string; mistakes: number; measured?: { errorMm: number } }[] = tutorials[0].steps;
  expect(steps).toHaveLength(12);
  expect(steps.find(({ stepId }) => stepId === 'measure')?.mistakes).toBe(1);
  for (const { measured } of steps) if (measured) expect(measured.errorMm).toBeLessThan(1);
  expectNoProblems();
});

test('on a phone the card is in reach, and an unfinished tutorial is gone on with', async () => {
  const product = await browser.newPage({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const { page, expectNoProblems } = product;
  await page.goto(`${browser.url}#/tutorial`);
  await page.getByText('Step 1 of 12').waitFor({ timeout: 60_000 });
  await page.getByText('with one finger').waitFor();
  await stationDriver(page, block).drawn();
  await expectGood(product, 'phone');
  await page.getByText('Skip this step').click();
  await page.getByRole('button', { name: 'Another time' }).click();
  await page.getByText('Step 2 of 12').waitFor();
  await page.reload();
  await page.getByText('Step 2 of 12').waitFor({ timeout: 60_000 });
  expectNoProblems();
});

test('in VR the practice begins in the room and leads back to the case, without leaving the headset', async () => {
  const product = await browser.newPage({ headset: true, viewport: { width: 840, height: 440 } });
  const room = await createRoomDriver(product, browser.url);
  await room.enter('chest-001');
  const untilSeen = async (text: string | RegExp) => {
    for (let i = 0; i < 40 && !(await room.find(text)); i++) await room.ticks(2);
    expect(await room.find(text), String(text)).toBeDefined();
  };
  await room.press('right', 'Options');
  await untilSeen('Practice');
  await room.press('right', 'Practice');
  await untilSeen('Learn the tools · step 1 of 12');
  expect(await room.find(/^Question/)).toBeUndefined();
  await room.look(-44, 0);
  await room.screenshot('tutorial-xr');
  await room.look(30, 0);
  await untilSeen('Learn the tools · step 2 of 12');
  const middle = new Vector3(0, 0, 0).applyMatrix4(await room.roomFromLps('volume'));
  await room.aim('right', middle);
  await room.hold('right');
  await room.aim('right', middle.clone().add(new Vector3(0.25, 0.05, 0)));
  await room.letGo('right');
  await untilSeen('Learn the tools · step 3 of 12');
  await room.look(0, 0);
  for (let i = 0; i < 30 && !(await room.find('Learn the tools · step 4 of 12')); i++)
    await room.flick('right', -1);
  await untilSeen('Learn the tools · step 4 of 12');
  await room.press('left', 'Soft tissue');
  await untilSeen('Learn the tools · step 5 of 12');
  await room.screenshot('tutorial-xr-rods');
  await room.press('right', 'Leave practice');
  await untilSeen('Question 1 of 5');
  expect(await room.find(/Learn the tools/)).toBeUndefined();
  product.expectNoProblems();
});

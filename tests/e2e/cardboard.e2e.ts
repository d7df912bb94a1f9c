import { Vector3 } from 'three';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anatomicalFrame, standardPlane } from '../../src/imaging/slice-plane.ts';
import { slicePosition } from '../../src/imaging/slice-position.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { type ProductPage, productBrowser } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { type CaseFiles, fetchCaseFiles } from '../support/journeys/open-case.ts';
import { storedEvents } from '../support/journeys/stored-events.ts';
import { type CardboardDriver, createCardboardDriver } from './cardboard-driver.ts';

const browser = productBrowser();

describe('a phone in a viewer', () => {
  let product: ProductPage;
  let phone: CardboardDriver;
  let files: CaseFiles;
  beforeAll(async () => {
    files = await fetchCaseFiles(browser.url, 'chest-001');
    product = await browser.newPage({
      viewport: { width: 844, height: 390 },
      hasTouch: true,
      isMobile: true,
    });
    phone = await createCardboardDriver(product);
    await product.page.goto(`${browser.url}#/case/chest-001`);
    await product.page.getByRole('button', { name: 'Cardboard' }).waitFor({ timeout: 120_000 });
    await product.page.locator('.arrival').waitFor({ state: 'detached', timeout: 120_000 });
  }, 250_000);
  afterAll(() => product.context.close());

  const sliceShown = async () => {
    const text = (await phone.texts()).find((each) => /^Axial \d+\/\d+$/.test(each));
    return Number(/\d+/.exec(text ?? '')?.[0]);
  };
  const lookAtLps = async ([x, y, z]: readonly number[]) =>
    phone.lookAt(new Vector3(x, y, z).applyMatrix4(await phone.roomFromLps()));
  const keyOf = (id: string) => files.key.answers.find(({ questionId }) => questionId === id)!.key as never;

  test('the first screen says what it is; refused motion is a sentence, and allowing it enters', async () => {
    const { page } = product;
    await page.getByRole('button', { name: 'Cardboard' }).click();
    const dialog = page.getByRole('dialog', { name: 'This phone as a viewer' });
    await expect(axeViolations(page)).resolves.toEqual([]);
    await dialog.getByText('Which viewer, and how it fits you').click();
    await dialog.getByRole('radio', { name: /magnet/ }).check();
    await dialog.getByRole('button', { name: 'Start in the viewer' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/not allowed to tell how it moves/)
      .waitFor();
    await phone.answerMotion('granted');
    await dialog.getByRole('button', { name: 'Start in the viewer' }).click();
    await page.getByRole('region', { name: 'Room in the viewer' }).waitFor();
    await expect.poll(() => phone.find('Leave'), { timeout: 90_000 }).toBeDefined();
    await phone.look(0, 0);
  }, 150_000);

  test('held upright, it says to turn the phone', async () => {
    const { page } = product;
    const turn = page.getByText('Turn the phone on its side');
    expect(await turn.isVisible()).toBe(false);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await turn.isVisible()).toBe(true);
    await page.setViewportSize({ width: 844, height: 390 });
    expect(await turn.isVisible()).toBe(false);
  });

  test('slices: a tap steps once, looking goes on', async () => {
    const first = await sliceShown();
    await phone.press('▼');
    const second = await sliceShown();
    expect(second).toBe(first - 1);
    // Away and back: what was tapped is not pressed by the same look.
    await phone.look(0, 25);
    await phone.lookAt((await phone.find('▼'))!);
    await expect.poll(sliceShown, { timeout: 60_000 }).toBeLessThan(second - 1);
    await phone.look(0, 25);
    await product.screenshot('cardboard-slice');
  }, 120_000);

  test('looking round makes nothing, compiles nothing and asks for no memory', async () => {
    const { page } = product;
    const lookRound = async () => {
      for (const [left, up] of [
        [50, 2],
        [20, 4],
        [0, 10],
        [-3, 6],
        [-25, 30],
      ] as const)
        await phone.look(left, up);
    };
    await lookRound();
    await lookRound();
    await page.evaluate(() => {
      const made: string[] = [];
      Object.assign(globalThis, { made });
      const gl = WebGL2RenderingContext.prototype;
      const making =
        /^(create[A-Z]|compileShader|linkProgram|texImage|texStorage|renderbufferStorage|bufferData)/;
      for (const name of Object.getOwnPropertyNames(gl).filter((each) => making.test(each))) {
        const call: (...given: unknown[]) => unknown = Reflect.get(gl, name);
        Reflect.set(gl, name, function (this: unknown, ...given: unknown[]) {
          made.push(name);
          return Reflect.apply(call, this, given);
        });
      }
    });
    const made = () => page.evaluate(() => [...(globalThis as unknown as { made: string[] }).made]);
    await lookRound();
    expect(await made()).toEqual([]);
    // The counters count: another slice has other letters and lines.
    await phone.press('▲');
    expect(await made()).not.toEqual([]);
    await phone.look(0, 25);
  }, 120_000);

  test('a question is answered by looking, with its grade', async () => {
    await phone.press(/A nodule: one round spot/);
    await phone.press('Submit answer');
    await expect.poll(() => phone.find('Right'), { timeout: 60_000 }).toBeDefined();
    await product.screenshot('cardboard-question');
    await phone.press('Next question');
    const [answer] = (await storedEvents(product.page)).filter(({ type }) => type === 'answered');
    expect(answer).toMatchObject({
      answer: { inputKind: 'gaze', condition: 'cardboard', grade: { correct: true } },
    });
  }, 120_000);

  test('locating: the pin where the head points, full marks', async () => {
    const { target } = keyOf('where') as { target: { centre: [number, number, number] } };
    await scrollTo(target.centre);
    await phone.press(/^Pin: /);
    await lookAtLps(target.centre);
    await phone.tap();
    await phone.press('Submit answer');
    await expect.poll(() => phone.find('Right'), { timeout: 60_000 }).toBeDefined();
    await phone.press('Next question');
  }, 150_000);

  test('length: two looks and taps give the truth’s millimetres', async () => {
    const { points, reference } = keyOf('diameter') as {
      points: [[number, number, number], [number, number, number]];
      reference: number;
    };
    await scrollTo(points[0]);
    await phone.press(/^Length: /);
    for (const [i, point] of points.entries()) {
      await lookAtLps(point);
      if (i === 1) await product.screenshot('cardboard-length');
      await phone.tap();
    }
    const shown = (await phone.texts()).filter((text) => /^\d+\.\d mm$/.test(text)).map(Number.parseFloat);
    expect(Math.min(...shown.map((mm) => Math.abs(mm - reference)))).toBeLessThanOrEqual(0.5);
    await phone.press('▶');
    await phone.press('Undo');
    await phone.press('Submit answer');
    await expect.poll(() => phone.find('Right'), { timeout: 60_000 }).toBeDefined();
  }, 150_000);

  test('the back button leads to the page, where everything is as it was left', async () => {
    const { page } = product;
    const number = await sliceShown();
    await page.goBack();
    await page.getByRole('region', { name: 'Room in the viewer' }).waitFor({ state: 'detached' });
    await page.locator('[data-view=axial]').getByText(`${number}/134`).waitFor();
    await page.locator('.feedback').getByText('Right', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Cardboard' }).click();
    const dialog = page.getByRole('dialog', { name: 'This phone as a viewer' });
    await dialog.getByText('Which viewer, and how it fits you').click();
    expect(await dialog.getByRole('radio', { name: /magnet/ }).isChecked()).toBe(true);
    await dialog.getByRole('button', { name: 'Magic window' }).click();
    await expect.poll(() => phone.find('Leave'), { timeout: 90_000 }).toBeDefined();
    await phone.frames(3);
    await product.screenshot('cardboard-window');
    await page.keyboard.press('Escape');
    await page.getByRole('region', { name: 'Magic window' }).waitFor({ state: 'detached' });
  }, 120_000);

  test('a graphics driver that is reset closes the room with a sentence, and the room can be entered again', async () => {
    const { page } = product;
    await page.getByRole('button', { name: 'Cardboard' }).click();
    const dialog = page.getByRole('dialog', { name: 'This phone as a viewer' });
    await dialog.getByRole('button', { name: 'Start in the viewer' }).click();
    await expect.poll(() => phone.find('Leave'), { timeout: 90_000 }).toBeDefined();
    const number = await sliceShown();
    await page.evaluate(() => {
      const gl = document.querySelector('canvas')!.getContext('webgl2')!;
      const lose = gl.getExtension('WEBGL_lose_context')!;
      lose.loseContext();
      setTimeout(() => lose.restoreContext(), 500);
    });
    await dialog
      .getByRole('alert')
      .getByText(/graphics driver was reset/)
      .waitFor();
    await page.waitForFunction(
      () => !document.querySelector('canvas')!.getContext('webgl2')!.isContextLost(),
    );
    await dialog.getByRole('button', { name: 'Start in the viewer' }).click();
    await expect.poll(() => phone.find('Leave'), { timeout: 90_000 }).toBeDefined();
    await phone.look(0, 0);
    expect(await sliceShown()).toBe(number);
    await product.screenshot('cardboard-after-reset');
    product.expectNoProblems(/CONTEXT_LOST/);
  }, 120_000);

  async function scrollTo([x, y, z]: readonly [number, number, number]) {
    const { dims, lpsFromIndex } = files.volume;
    const grid = { dims, lpsFromIndex, hu: new Int16Array(0), huRange: [0, 0], unit: 'HU' } as const;
    const plane = standardPlane(anatomicalFrame(grid), 'axial', lps(x, y, z));
    const { number } = slicePosition(grid, plane);
    for (let left = number - (await sliceShown()); left !== 0; left = number - (await sliceShown())) {
      const key = Math.abs(left) >= 5 ? 'Page' : 'Arrow';
      const steps = Math.abs(left) >= 5 ? Math.trunc(Math.abs(left) / 5) : Math.abs(left);
      for (let i = 0; i < steps; i++) await product.page.keyboard.press(`${key}${left > 0 ? 'Up' : 'Down'}`);
      await phone.frames(2);
    }
  }
});

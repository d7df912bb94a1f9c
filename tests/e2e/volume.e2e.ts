import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { orbitCamera, rayThrough } from '../../src/flat/stage/orbit-camera.ts';
import { anatomicalFrame } from '../../src/imaging/slice-plane.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { add, dot, scale, subtract } from '../../src/imaging/vector.ts';
import { viewSides } from '../../src/viewer/view-sides.ts';
import { frontView } from '../../src/viewer/viewer-state.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { axeViolations } from '../support/journeys/axe-violations.ts';
import { layoutFaults } from '../support/journeys/layout-faults.ts';
import { type CaseFiles, fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { openSection } from '../support/journeys/open-section.ts';
import type { StationDriver } from '../support/journeys/station-driver.ts';
import { differingShare, stillPicture } from '../support/journeys/still-picture.ts';

const browser = productBrowser();
const SKIN_HU = -300;
let files: CaseFiles;
beforeAll(async () => {
  files = await fetchCaseFiles(browser.url, 'chest-001');
});

/** Where the three planes meet, from what the views write. */
async function crosshair(station: StationDriver): Promise<readonly [number, number, number]> {
  const [axial, coronal, sagittal] = await Promise.all([
    station.label('axial'),
    station.label('coronal'),
    station.label('sagittal'),
  ]);
  return [-sagittal.mm, coronal.mm, axial.mm];
}

/** The viewing ray through a share of the 3D view when it is looked at from the front. */
async function frontRay(station: StationDriver, shareX: number, shareY: number) {
  const { width, height } = (await station.view('volume').boundingBox())!;
  const { dims, lpsFromIndex } = files.volume;
  const grid = { dims, lpsFromIndex, hu: new Int16Array(0), huRange: [0, 0], unit: 'HU' } as const;
  const orbit = { ...frontView, ...viewSides.find(({ id }) => id === 'front')!.orbit };
  return rayThrough(orbitCamera(grid, anatomicalFrame(grid), orbit, width / height), shareX, shareY);
}

describe('with mouse and keys', () => {
  let product: ProductPage;
  let station: StationDriver;
  beforeAll(async () => {
    product = await browser.newPage({ viewport: { width: 1100, height: 640 } });
    station = await openCase(product, browser.url, files);
    await product.page.locator('.arrival').waitFor({ state: 'detached', timeout: 90_000 });
    await station.view('volume').focus();
    await product.page.keyboard.press('Shift+A');
    await product.page.locator('[data-view=volume]').getByLabel('Tissues shown in 3D').selectOption('skin');
    await stillPicture(station.view('volume'));
  }, 170_000);
  afterAll(() => product.context.close());

  const clickAt = async (shareX: number, shareY: number) => {
    const { x, y, width, height } = (await station.view('volume').boundingBox())!;
    await product.page.mouse.click(x + shareX * width, y + shareY * height);
    await station.drawn();
  };
  const volumeAt = (at: readonly number[]) => files.volume.interpolated(lps(at[0]!, at[1]!, at[2]!));

  test('a click on the skin brings the crosshair to the skin under the pointer', async () => {
    await clickAt(0.45, 0.6);
    const at = await crosshair(station);
    const { origin, direction } = await frontRay(station, 0.45, 0.6);
    const along = subtract(lps(...at), origin);
    const beside = subtract(along, scale(direction, dot(along, direction)));
    // The labels are whole tenths of a millimetre, and a picture's pixel covers about one.
    expect(Math.hypot(...beside)).toBeLessThan(1.5);
    const before = volumeAt(add(lps(...at), scale(direction, -4)))!;
    const behind = volumeAt(add(lps(...at), scale(direction, 4)))!;
    expect(before).toBeLessThan(SKIN_HU);
    expect(behind).toBeGreaterThan(SKIN_HU);
  });

  test('a crop face is moved by keys and by hand; a click then hits what was behind it; undo brings it back', async () => {
    const { page } = product;
    const [, skinY] = await crosshair(station);
    await station.view('volume').focus();
    await page.keyboard.press('g');
    const front = page.getByRole('slider', { name: 'Crop: front' });
    await front.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('PageUp');
    expect(await front.getAttribute('aria-valuenow')).toBe('120');
    const cut = await stillPicture(station.view('volume'));
    await clickAt(0.45, 0.62);
    const [, y] = await crosshair(station);
    expect(y - skinY).toBeGreaterThan(20);

    const right = page.getByRole('slider', { name: 'Crop: right' });
    const box = (await right.boundingBox())!;
    const [x0, y0] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x0, y0);
    await page.mouse.down();
    await page.mouse.move(x0 + 30, y0, { steps: 3 });
    await page.mouse.move(x0 + 60, y0, { steps: 3 });
    await page.mouse.up();
    const byHand = Number(await right.getAttribute('aria-valuenow'));
    expect(byHand).toBeGreaterThan(15);
    const after = (await right.boundingBox())!;
    expect(Math.abs(after.x + after.width / 2 - (x0 + 60))).toBeLessThan(8);
    expect(differingShare(cut, await stillPicture(station.view('volume')))).toBeGreaterThan(0.01);

    // The whole drag is one step, each key press is one.
    await page.keyboard.press('Control+z');
    expect(await right.getAttribute('aria-valuenow')).toBe('0');
    expect(await front.getAttribute('aria-valuenow')).toBe('120');
    await openSection(page, '3D');
    await page.getByRole('button', { name: 'Show all again' }).click();
    expect(await front.getAttribute('aria-valuenow')).toBe('0');
    await station.view('volume').focus();
    await page.keyboard.press('g');
    await front.waitFor({ state: 'detached' });
  });

  test('the curve is edited over the histogram by keys and mouse, undone, and put back', async () => {
    const { page } = product;
    await page.locator('[data-view=volume]').getByLabel('Tissues shown in 3D').selectOption('bone');
    await station.view('volume').focus();
    await page.keyboard.press('y');
    const editor = page.getByRole('region', { name: 'Curve of opacity and colour' });
    await editor.locator('.curve-histogram').waitFor({ timeout: 30_000 });
    const points = editor.getByRole('slider');
    await points.nth(1).waitFor();
    const count = await points.count();
    const reset = editor.getByRole('button', { name: 'Reset to the preset' });
    expect(await reset.isDisabled()).toBe(true);
    const second = points.nth(1);
    const before = await second.getAttribute('aria-valuetext');
    await second.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    expect(await second.getAttribute('aria-valuetext')).not.toBe(before);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    expect(await second.getAttribute('aria-valuetext')).toBe(before);
    expect(await reset.isDisabled()).toBe(true);

    // Focus and pointer elsewhere, so that no ring or tooltip lies over the picture.
    const seen = async () => {
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await station.view('axial').hover();
      return stillPicture(station.view('volume'));
    };
    const picture = await seen();
    const plot = (await editor.locator('.curve-plot').boundingBox())!;
    await page.mouse.move(plot.x + 0.7 * plot.width, plot.y + 0.4 * plot.height);
    await page.mouse.down();
    await page.mouse.move(plot.x + 0.75 * plot.width, plot.y + plot.height - 2, { steps: 4 });
    await page.mouse.up();
    expect(await points.count()).toBe(count + 1);
    const last = points.nth((await points.count()) - 1);
    await last.focus();
    for (let i = 0; i < 12; i++) await page.keyboard.press('Shift+ArrowDown');
    expect(differingShare(picture, await seen())).toBeGreaterThan(0.02);
    await reset.click();
    expect(await points.count()).toBe(count);
    expect(differingShare(picture, await seen())).toBeLessThan(0.01);
  });

  test('a MIP has a window of its own, which a drag with the right button changes', async () => {
    const { page } = product;
    const slices = await station.window();
    await page.locator('[data-view=volume]').getByLabel('Way of rendering').selectOption('mip');
    const text = () => station.view('volume').locator('.corner-top-left').innerText();
    const first = await text();
    expect(first).toMatch(/W \d+ L −?\d+/);
    const { x, y, width, height } = (await station.view('volume').boundingBox())!;
    await page.mouse.move(x + width / 2, y + height / 2);
    await page.mouse.down({ button: 'right' });
    await page.mouse.move(x + width / 2 + 50, y + height / 2 + 20, { steps: 4 });
    await page.mouse.up({ button: 'right' });
    expect(await text()).not.toBe(first);
    expect(await station.window()).toEqual(slices);
    await openSection(page, '3D');
    await page.getByRole('button', { name: 'Fit to scan' }).click();
    expect(await text()).toBe(first);
    await page.locator('[data-view=volume]').getByLabel('Way of rendering').selectOption('lit');
  });

  test('the cube, the keys and the crosshair decide from where and what is seen', async () => {
    const { page } = product;
    await station.view('volume').focus();
    await page.keyboard.press('Home');
    const oblique = await stillPicture(station.view('volume'));
    await page.getByRole('button', { name: 'From the patient’s left (L)' }).click();
    // The side under the mouse is lit up.
    await page.mouse.move(5, 5);
    const left = await stillPicture(station.view('volume'));
    expect(differingShare(oblique, left)).toBeGreaterThan(0.05);
    await openSection(page, '3D');
    const clip = page.getByRole('group', { name: 'Sagittal plane' });
    await clip.getByRole('button', { name: 'Right' }).click();
    const half = await stillPicture(station.view('volume'));
    expect(differingShare(left, half)).toBeGreaterThan(0.02);
    await page.getByRole('button', { name: 'Cut nothing' }).click();
    expect(differingShare(left, await stillPicture(station.view('volume')))).toBeLessThan(0.01);
    product.expectNoProblems();
  });
});

test.each([
  { width: 390, height: 844, touch: true },
  { width: 1366, height: 768, touch: false },
])(
  '$width × $height: all 3D settings keep to WCAG 2.2 AA and within reach',
  async ({ width, height, touch }) => {
    const product = await browser.newPage({ viewport: { width, height }, hasTouch: touch, isMobile: touch });
    const { page } = product;
    await openCase(product, browser.url, files);
    await openSection(page, '3D');
    await page.locator('.curve-histogram').waitFor({ state: 'attached', timeout: 60_000 });
    for (const mode of ['lit', 'mip', 'isosurface']) {
      await page.locator('.volume-panel').getByLabel('Way of rendering').selectOption(mode);
      const advanced = page.locator('.volume-panel details');
      if ((await advanced.count()) > 0 && (await advanced.getAttribute('open')) === null)
        await advanced.locator('summary').click();
      await product.screenshot(`flat-${width}-3d-${mode}`);
      // What lies half under the heading that stays would count as too small.
      await page.locator('.side-panel').evaluate((panel) => panel.scrollTo(0, 0));
      expect.soft(await axeViolations(page), mode).toEqual([]);
      expect.soft(await layoutFaults(page), mode).toEqual([]);
    }
    product.expectNoProblems();
    await product.context.close();
  },
);

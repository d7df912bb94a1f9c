import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import type { PlaneName } from '../../src/imaging/slice-plane.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { type CaseFiles, fetchCaseFiles, openCase } from '../support/journeys/open-case.ts';
import { probeSlice, shareWithin } from '../support/journeys/slice-probes.ts';
import type { StationDriver } from '../support/journeys/station-driver.ts';
import { differingShare, stillPicture } from '../support/journeys/still-picture.ts';
import { solidFinding } from '../support/solid-finding.ts';

const browser = productBrowser();
const planes = ['axial', 'coronal', 'sagittal'] as const;
let files: CaseFiles;
let product: ProductPage;
let station: StationDriver;
let nodule: readonly number[];

beforeAll(async () => {
  files = await fetchCaseFiles(browser.url, 'chest-001');
  nodule = solidFinding(files.key.findings, 'nodule').outline.centre;
  product = await browser.newPage();
  station = await openCase(product, browser.url, files);
}, 170_000);

beforeEach(async () => {
  await station.page.keyboard.press('c');
  await station.page.keyboard.press('r');
  await station.drawn();
});

afterEach(() => product.expectNoProblems());

/** Where the three planes meet, from what the views write. */
async function crosshair(): Promise<readonly [number, number, number]> {
  const [axial, coronal, sagittal] = await Promise.all(planes.map((plane) => station.label(plane)));
  return [-sagittal!.mm, coronal!.mm, axial!.mm];
}

test.for(planes)(
  '%s: every pixel shows the voxel of its place, and not its mirror image',
  async (plane: PlaneName) => {
    const probe = async () => probeSlice(station, files.volume, plane, await crosshair());
    // The scan arrives on the GPU bit by bit.
    await expect.poll(async () => shareWithin(await probe(), 'expected', 2), { timeout: 60_000 }).toBe(1);
    const probes = await probe();
    expect(probes.length).toBeGreaterThan(500);
    expect(shareWithin(probes, 'mirrored', 8)).toBeLessThan(0.75);
  },
);

test('the patient’s right is on the left, in words and in place', async () => {
  const letters = async (plane: PlaneName) =>
    Promise.all(
      ['left', 'right', 'top', 'bottom'].map((side) =>
        station.view(plane).locator(`.letter-${side}`).innerText(),
      ),
    );
  expect(await letters('axial')).toEqual(['R', 'L', 'A', 'P']);
  expect(await letters('coronal')).toEqual(['R', 'L', 'H', 'F']);
  expect(await letters('sagittal')).toEqual(['A', 'P', 'H', 'F']);
  // The nodule is in the right lung: x is negative (LPS), and a click on the screen's left half goes there.
  expect(nodule[0]).toBeLessThan(-20);
  const shown = await station.viewport('axial');
  const { x, y } = await station.place('axial', nodule);
  expect(x).toBeLessThan(shown.left + shown.size.width / 2);
  await station.page.mouse.click(x, y);
  expect((await station.label('sagittal')).mm).toBeCloseTo(-nodule[0]!, 0);
});

test('wheel, keys and slider scroll by whole slices', async () => {
  const { page } = station;
  const { number, count, mm } = await station.label('axial');
  expect(count).toBe(files.volume.dims[2]);
  await station.view('axial').hover();
  for (let i = 0; i < 3; i++) await page.mouse.wheel(0, 100);
  await expect.poll(() => station.label('axial')).toMatchObject({ number: number - 3 });
  expect((await station.label('axial')).mm).toBeCloseTo(mm - 3 * files.volume.spacingMm[2], 1);
  await page.mouse.wheel(0, -100);
  await expect.poll(() => station.label('axial')).toMatchObject({ number: number - 2 });
  await station.view('coronal').focus();
  const coronal = await station.label('coronal');
  expect(coronal.count).toBe(files.volume.dims[1]);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Shift+PageDown');
  expect((await station.label('coronal')).number).toBe(coronal.number + 11);
  await page.keyboard.press('End');
  expect((await station.label('coronal')).number).toBe(coronal.count);
  const slider = page.getByRole('slider', { name: 'Axial slice' });
  const box = (await slider.boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height - 2);
  expect((await station.label('axial')).number).toBe(1);
});

test('windows come from the list, keys and dragging, and the picture follows', async () => {
  const { page } = station;
  await page.getByRole('combobox', { name: 'CT window' }).selectOption('bone');
  expect(await station.window()).toEqual({ width: 2000, centre: 500 });
  await page.keyboard.press('2');
  expect(await station.window()).toEqual({ width: 400, centre: 50 });
  await station.drawn();
  expect(
    shareWithin(await probeSlice(station, files.volume, 'axial', await crosshair()), 'expected', 2),
  ).toBe(1);
  await page.keyboard.press('w');
  const { left, top, size } = await station.viewport('axial');
  await page.mouse.move(left + 100, top + 100);
  await page.mouse.down();
  await page.mouse.move(left + 100 + size.height / 4, top + 100 + size.height / 8, { steps: 4 });
  await page.mouse.up();
  const { width, centre } = await station.window();
  // Right widens, down raises the centre: a quarter and an eighth of the view's height.
  expect(width).toBeGreaterThan(520);
  expect(centre).toBeGreaterThan(110);
  await station.drawn();
  expect(
    shareWithin(await probeSlice(station, files.volume, 'axial', await crosshair()), 'expected', 2),
  ).toBe(1);
  await page.keyboard.press('r');
  expect(await station.window()).toEqual({ width: 1500, centre: -600 });
});

test('a click takes the other views to its place, and they show it', async () => {
  await station.scrollTo('axial', nodule);
  const { x, y } = await station.place('axial', nodule);
  await station.page.mouse.click(x, y);
  const [atX, atY, atZ] = await crosshair();
  const mmPerPixel = (await station.viewport('axial')).mmPerPixel;
  expect(Math.hypot(atX - nodule[0]!, atY - nodule[1]!)).toBeLessThan(mmPerPixel);
  expect(Math.abs(atZ - nodule[2]!)).toBeLessThanOrEqual(files.volume.spacingMm[2] / 2);
  await station.drawn();
  for (const plane of planes) {
    const probes = await probeSlice(station, files.volume, plane, [atX, atY, atZ]);
    // The views write their place to a tenth of a millimetre only.
    expect(shareWithin(probes, 'expected', 3), plane).toBeGreaterThan(0.96);
  }
});

test('the value under the pointer is that of the voxel in the file', async () => {
  const { spacingMm, origin, hu } = files.volume;
  await station.scrollTo('axial', nodule);
  const { mm } = await station.label('axial');
  for (const [column, row] of [
    [148, 149],
    [216, 172],
    [61, 200],
    [333, 150],
  ]) {
    const voxel = [origin[0] + column! * spacingMm[0], origin[1] + row! * spacingMm[1], mm] as const;
    const { x, y } = await station.place('axial', voxel);
    await station.page.mouse.move(x, y);
    await expect
      .poll(() => station.valueUnderPointer('axial'), { message: `${column}, ${row}` })
      .toBe(hu(voxel));
  }
  const { left, top } = await station.viewport('axial');
  await station.page.mouse.move(left + 2, top + 2);
  await expect.poll(() => station.valueUnderPointer('axial')).toBeUndefined();
});

test('zoom keeps what is under the pointer, pan moves it along, reset undoes both', async () => {
  const { page } = station;
  await station.scrollTo('axial', nodule);
  const { x, y } = await station.place('axial', nodule);
  await page.mouse.move(x, y);
  const value = await station.valueUnderPointer('axial');
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -300);
  await page.keyboard.up('Control');
  await expect.poll(() => station.zoomPercent('axial')).toBe(448);
  await page.mouse.move(x + 1, y);
  await page.mouse.move(x, y);
  expect(await station.valueUnderPointer('axial')).toBe(value);
  await page.mouse.down({ button: 'middle' });
  await page.mouse.move(x + 90, y + 40, { steps: 3 });
  await page.mouse.up({ button: 'middle' });
  await expect.poll(() => station.valueUnderPointer('axial')).toBe(value);
  await page.getByRole('button', { name: 'Reset' }).click();
  expect(await station.zoomPercent('axial')).toBe(100);
  await station.drawn();
  const probes = await probeSlice(station, files.volume, 'axial', await crosshair());
  expect(shareWithin(probes, 'expected', 2)).toBe(1);
});

test('the 3D view turns with the pointer and comes back with reset', async () => {
  const { page } = station;
  const cube = station.view('volume');
  // With its focus ring, as it will have afterwards.
  await cube.focus();
  await page.keyboard.press('r');
  const front = await stillPicture(cube);
  const { x, y, width, height } = (await cube.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2 + 120, y + height / 2, { steps: 3 });
  await page.mouse.up();
  const turned = await stillPicture(cube);
  expect(differingShare(front, turned)).toBeGreaterThan(0.1);
  await page.keyboard.press('r');
  expect(differingShare(front, await stillPicture(cube))).toBeLessThan(0.005);
});

test('a view alone fills the room and shows finer', async () => {
  const { page } = station;
  const before = await station.viewport('axial');
  await page.getByRole('button', { name: 'Show Axial alone' }).click();
  const alone = await station.viewport('axial');
  expect(alone.mmPerPixel).toBeLessThan(0.65 * before.mmPerPixel);
  await station.drawn();
  const { mm } = await station.label('axial');
  const probes = await probeSlice(station, files.volume, 'axial', [0.4, 12.9, mm], 11);
  expect(shareWithin(probes, 'expected', 2)).toBeGreaterThan(0.98);
  await page.keyboard.press('Escape');
  expect(await station.view('volume').count()).toBe(1);
});

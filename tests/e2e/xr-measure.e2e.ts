import type { XRDevice } from 'iwer';
import { Vector3 } from 'three';
import { beforeAll, describe, expect, test } from 'vitest';
import { metresPerDmm } from '../../src/ui/room/dmm.ts';
import { LAYOUT, SLICE_DMM, SLIDER_WIDTH_DMM } from '../../src/xr/place/layout.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { openSection } from '../support/journeys/open-section.ts';
import { createRoomDriver, type RoomDriver } from './room-driver.ts';

declare const xrDevice: XRDevice;
/** As much of a three.js object as is read here. */
interface SceneNode {
  readonly name: string;
  readonly visible: boolean;
  readonly parent: SceneNode | null;
  readonly children: readonly SceneNode[];
}
declare const scenesSeen: readonly SceneNode[];

const CASE = 'chest-001';
const browser = productBrowser();
type Lps = [number, number, number];
interface Nodule {
  readonly id: string;
  readonly longAxis: [Lps, Lps];
  readonly longAxisMm: number;
}

describe('the nodule is measured in VR with loupe and nudges', () => {
  let product: ProductPage;
  let room: RoomDriver;
  let nodule: Nodule;

  const onSlice = async (position: readonly number[]) =>
    new Vector3(...position).applyMatrix4(await room.roomFromLps('slice'));
  const shownMm = async () => {
    const texts = (await room.texts()).filter((text) => /^\d+\.\d mm$/.test(text));
    expect(texts).toHaveLength(1);
    return Number.parseFloat(texts[0]!);
  };
  const loupeShown = () =>
    product.page.evaluate(() => {
      const search = (node: SceneNode): SceneNode | undefined =>
        node.name === 'loupe' ? node : node.children.map(search).find((found) => found !== undefined);
      const loupe = scenesSeen.map(search).find((found) => found !== undefined);
      return loupe?.parent?.parent?.visible === true;
    });

  beforeAll(async () => {
    product = await browser.newPage({ headset: true, viewport: { width: 840, height: 440 } });
    room = await createRoomDriver(product, browser.url);
    const key = await fetch(`${browser.url}generated/cases/${CASE}/key.json`);
    const { findings } = (await key.json()) as { findings: Nodule[] };
    nodule = findings.find(({ id }) => id === 'nodule')!;
    await room.enter(CASE);
    // The slice that holds its long axis, by the strip beside the picture.
    const m = metresPerDmm(LAYOUT.slice.distanceM);
    const tilt = (LAYOUT.slice.elevationDeg * Math.PI) / 180;
    const up = new Vector3(0, Math.cos(tilt), Math.sin(tilt));
    const number = Math.round((nodule.longAxis[0][2] + 203.5) / 2.25) + 1;
    const strip = new Vector3(0.4, 1.6, -0.3)
      .addScaledVector(new Vector3(0, Math.sin(tilt), -Math.cos(tilt)), LAYOUT.slice.distanceM)
      .addScaledVector(new Vector3(1, 0, 0), (SLICE_DMM / 2 + 12 + SLIDER_WIDTH_DMM / 2) * m)
      .addScaledVector(up, (SLICE_DMM - 58) * (0.5 - (134 - number) / 133) * m);
    await room.click('right', strip);
    expect(await room.texts()).toContain(`Axial ${number}/134`);
    await room.press('right', 'Measure');
    // The buttons find their places while the console grows.
    for (let i = 0; i < 5 && !(await room.find('Measure: Length')); i++) {
      await room.ticks(5);
      await room.press('right', 'Length');
    }
    expect(await room.texts()).toContain('Measure: Length');
  });

  test('a loupe stands by the tip; a dropped point is chosen, and the hint says what the stick does', async () => {
    const [from] = nodule.longAxis;
    await room.aim('right', await onSlice(from));
    await room.flick('right', 1, 'x');
    await room.aim('right', await onSlice(from));
    expect(await loupeShown()).toBe(true);
    await room.click('right', await onSlice(from));
    expect(await room.texts()).toEqual(expect.arrayContaining(['←', '→', 'Fine', 'Done']));
    expect(await room.find(/stick corrects the last/)).toBeDefined();
  });

  test('the second end is dropped beside its place and nudged onto it; B takes the nudge back', async () => {
    const [from, to] = nodule.longAxis;
    // Two voxels further from the first end than it should be.
    const aside = [to[0] + Math.sign(to[0] - from[0]) * 2 * 0.7, to[1], to[2]];
    await room.click('right', await onSlice(aside));
    const dropped = await shownMm();
    expect(dropped).toBeGreaterThan(nodule.longAxisMm + 0.3);
    const back = to[0] > from[0] ? -1 : 1;
    await room.flick('right', back, 'x');
    const once = await shownMm();
    expect(once).toBeLessThan(dropped - 0.2);
    const pressB = (value: number) =>
      product.page.evaluate((to) => xrDevice.controllers.right!.updateButtonValue('b-button', to), value);
    await pressB(1);
    await room.ticks(3);
    await pressB(0);
    await room.ticks(2);
    expect(await shownMm()).toBe(dropped);
    await room.flick('right', back, 'x');
    await room.press('left', back < 0 ? '←' : '→');
    expect(Math.abs((await shownMm()) - nodule.longAxisMm)).toBeLessThan(0.5);
    await room.screenshot('xr-nudged');
    await room.press('left', 'Done');
    expect(await room.find('Done')).toBeUndefined();
  });

  test('the flat station shows the same millimetres for the same points', async () => {
    const mm = await shownMm();
    await room.press('right', 'Exit VR');
    await product.page.getByRole('button', { name: 'Enter VR' }).waitFor();
    await openSection(product.page, 'Measurements');
    await expect
      .poll(() => product.page.locator('.measurement-list').textContent())
      .toContain(`${mm.toFixed(1)} mm`);
    product.expectNoProblems();
  });
});

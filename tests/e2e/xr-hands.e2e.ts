import type { XRDevice } from 'iwer';
import { Quaternion, Vector3 } from 'three';
import { beforeAll, describe, expect, test } from 'vitest';
import { metresPerDmm } from '../../src/ui/room/dmm.ts';
import { LAYOUT, SLICE_DMM, SLIDER_WIDTH_DMM } from '../../src/xr/place/layout.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { type BodyFinding, fetchFinding } from '../support/journeys/fetch-key.ts';
import { openSection } from '../support/journeys/open-section.ts';
import { createRoomDriver, type RoomDriver } from './room-driver.ts';

const CASE = 'chest-001';
const browser = productBrowser();

/** The middles of the strip and of the grips beside the slice, dmm from its own. */
const STRIP_X = SLICE_DMM / 2 + 12 + SLIDER_WIDTH_DMM / 2;
const GRIPS_X = -SLICE_DMM / 2 - 77;

/** What `installHeadset` leaves in the page. */
declare const xrDevice: XRDevice;

/** As much of a three.js object as is read here. */
interface SceneNode {
  readonly name: string;
  readonly visible: boolean;
  readonly parent: SceneNode | null;
  readonly children: readonly SceneNode[];
}
declare const scenesSeen: readonly SceneNode[];

// One sitting: the room is entered once, and every way of taking hold of the data is used.
describe('hands on the data, and a nodule measured, in an emulated headset', () => {
  let product: ProductPage;
  let room: RoomDriver;
  let nodule: BodyFinding;
  /** What was measured in VR, as shown there. */
  const measuredMm: number[] = [];

  const matching = async (pattern: RegExp) => (await room.texts()).filter((text) => pattern.test(text));
  const sliceNumber = async () => Number(/\d+/.exec((await matching(/^Axial \d+\/\d+$/))[0] ?? '')?.[0]);
  /** A place on the slice panel, dmm to the right of its middle and up. */
  const onPanel = async (x: number, y: number) => {
    const toRoom = await room.roomFromLps('slice');
    const [right, down] = [new Vector3(), new Vector3()];
    toRoom.extractBasis(right, down, new Vector3());
    const m = metresPerDmm(LAYOUT.slice.distanceM);
    const tilt = (LAYOUT.slice.elevationDeg * Math.PI) / 180;
    return new Vector3(0, Math.sin(tilt), -Math.cos(tilt))
      .multiplyScalar(LAYOUT.slice.distanceM)
      .add(new Vector3(0.4, 1.6, -0.3))
      .addScaledVector(right.normalize(), x * m)
      .addScaledVector(down.normalize(), -y * m);
  };
  const put = async (hand: 'left' | 'right', to: Vector3, turn = new Quaternion()) => {
    await product.page.evaluate(
      ({ which, position, quaternion }) => {
        xrDevice.controllers[which]!.position.set(...position);
        xrDevice.controllers[which]!.quaternion.set(...quaternion);
      },
      {
        which: hand,
        position: to.toArray(),
        quaternion: turn.toArray() as [number, number, number, number],
      },
    );
    await room.ticks(2);
  };

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
    await room.enter(CASE);
  });

  test('holding the air beside the slice sets the window, with live numbers', async () => {
    const pad = await onPanel(GRIPS_X, -SLICE_DMM / 4);
    await room.aim('right', pad);
    await room.hold('right');
    await room.aim('right', pad.clone().add(new Vector3(0.2, -0.1, 0)));
    const [width] = await matching(/^W \d+$/);
    const [level] = await matching(/^L −\d+$/);
    await room.letGo('right');
    expect(Number(width!.slice(2))).toBeGreaterThan(1700);
    expect(Number(level!.slice(3))).toBeLessThan(590);
    await room.screenshot('xr-window-drag');
    await room.press('right', 'Lung');
    expect(await matching(/^W 1500/)).not.toHaveLength(0);
  });

  test('holding “push or pull” scrolls; a hand at the slice takes hold of it with trigger or grip', async () => {
    const start = await sliceNumber();
    await room.aim('right', await onPanel(GRIPS_X, SLICE_DMM / 4));
    await room.hold('right');
    await room.shift('right', [0, 0, -0.0635]);
    await room.letGo('right');
    expect(start - (await sliceNumber())).toBe(10);

    // A controller is held 5 cm behind where its ray begins.
    const near = (await onPanel(40, 30)).add(new Vector3(0, 0, -0.03));
    for (const button of ['trigger', 'squeeze'] as const) {
      const before = await sliceNumber();
      await put('right', near);
      await room.hold('right', button);
      await put('right', near.clone().add(new Vector3(0, 0, 0.0335)));
      await room.letGo('right', button);
      expect((await sliceNumber()) - before).toBe(5);
    }
  });

  test('the turntable turns about the long axis; a tap puts the crosshair on the surface', async () => {
    await room.look(42, -15);
    const long = async () => {
      const [left, superior] = [new Vector3(), new Vector3()];
      (await room.roomFromLps('volume')).extractBasis(left, new Vector3(), superior);
      return { left: left.normalize(), superior: superior.normalize() };
    };
    const before = await long();
    await room.press('right', 'Turn ▶');
    const after = await long();
    expect(after.superior.angleTo(before.superior)).toBeLessThan(1e-4);
    expect((after.left.angleTo(before.left) * 180) / Math.PI).toBeCloseTo(15, 2);
    await room.press('right', '◀ Turn');

    const slice = await sliceNumber();
    // The breastbone, 90 mm above the middle of the scan.
    const target = new Vector3(0, -60, 20).applyMatrix4(await room.roomFromLps('volume'));
    await room.click('right', target);
    expect(await sliceNumber()).not.toBe(slice);
  });

  test('a plane in the hand: its picture turns with it, and it is put away', async () => {
    await room.press('left', 'Reset');
    await room.press('right', 'Cut');
    await room.press('right', 'Cut plane');
    expect(await room.find('Oblique cut')).toBeDefined();
    const letters = async () => (await matching(/^[LRAPHF]{1,3}$/)).sort().join(' ');
    const before = await letters();
    // It goes through the middle of the scan and leans by 50°; the handle is below its picture.
    const handle = new Vector3(0, -111, -148).applyMatrix4(await room.roomFromLps('volume'));
    await room.aim('right', handle);
    await room.hold('right');
    await room.aim('right', handle.clone().add(new Vector3(-0.3, 0.25, 0.3)));
    await room.letGo('right');
    expect(await letters()).not.toBe(before);
    await room.screenshot('xr-cut-plane');
    await room.press('right', 'Crop box');
    await room.screenshot('xr-crop-box');
    await room.press('right', 'Put the plane away');
    expect(await room.find('Oblique cut')).toBeUndefined();
    await room.look(0, 0);
  });

  test('the nodule is found, and its length is chosen', async () => {
    await room.press('left', 'Reset');
    nodule = await fetchFinding(browser.url, CASE, 'nodule');
    const number = Math.round((nodule.longAxis[0][2] + 203.5) / 2.25) + 1;
    await room.click('right', await onPanel(STRIP_X, (SLICE_DMM - 58) * (0.5 - (134 - number) / 133)));
    expect(await sliceNumber()).toBe(number);
    await room.press('right', 'Measure');
    await room.press('right', 'Length');
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
    measuredMm.push(await shownMm());
    await room.screenshot('xr-nudged');
    await room.press('left', 'Done');
    expect(await room.find('Done')).toBeUndefined();
  });

  test('a pointer that exists only while fingers pinch selects, drags the strip and places a point', async () => {
    // IWER has no such input: a controller that is there only while pressed, and says that it is one, stands for it.
    await product.page.evaluate(() => {
      const { inputSource } = xrDevice.controllers.right!;
      Object.defineProperty(inputSource, 'targetRayMode', { get: () => 'transient-pointer' });
      xrDevice.controllers.right!.connected = false;
    });
    await room.ticks(4);
    const present = async (connected: boolean) => {
      await product.page.evaluate((is) => {
        xrDevice.controllers.right!.connected = is;
      }, connected);
      await room.ticks(3);
    };
    const pinch = async (...way: Vector3[]) => {
      await room.aim('right', way[0]!);
      await present(true);
      await room.hold('right');
      for (const place of way.slice(1)) await room.aim('right', place);
      await room.letGo('right');
      await present(false);
    };
    await pinch((await room.find('Soft tissue'))!);
    expect(await matching(/^W 400 {2}L 50$/)).toHaveLength(1);

    await pinch(await onPanel(STRIP_X, 0), await onPanel(STRIP_X, SLICE_DMM / 2 - 29));
    expect(await sliceNumber()).toBe(134);
    await pinch(await onPanel(STRIP_X, 0));

    const before = await room.roomFromLps('volume');
    const heart = new Vector3(0, 0, -50).applyMatrix4(before);
    await pinch(heart, heart.clone().add(new Vector3(0.3, 0.1, 0)));
    expect(
      new Vector3(0, 0, -50).applyMatrix4(await room.roomFromLps('volume')).distanceTo(heart),
    ).toBeGreaterThan(0.12);

    // Beside what was measured before.
    await pinch(await onPanel(-100, -220));
    await pinch(await onPanel(60, -220));
    const mm = await shownMm();
    const perDmm =
      (await room.roomFromLps('slice')).getMaxScaleOnAxis() / metresPerDmm(LAYOUT.slice.distanceM);
    expect(Math.abs(mm - 160 / perDmm)).toBeLessThan(1);
    measuredMm.push(mm);
  });

  test('the flat station shows the same millimetres for the same points', async () => {
    await room.press('left', 'Exit VR');
    await product.page.getByRole('button', { name: 'Enter VR' }).waitFor();
    await openSection(product.page, 'Measurements');
    for (const mm of measuredMm)
      await expect
        .poll(() => product.page.locator('.measurement-list').textContent())
        .toContain(`${mm.toFixed(1)} mm`);
    expect(measuredMm).toHaveLength(2);
  });

  test('nothing went wrong and nothing was asked of another host', () => {
    product.expectNoProblems();
  });
});

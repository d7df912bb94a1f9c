import type { XRDevice } from 'iwer';
import { Vector3 } from 'three';
import { beforeAll, describe, expect, test } from 'vitest';
import { metresPerDmm } from '../../src/ui/room/dmm.ts';
import { LAYOUT, SLICE_DMM, SLIDER_WIDTH_DMM } from '../../src/xr/place/layout.ts';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { createRoomDriver, FOV_Y, type RoomDriver } from './room-driver.ts';
import { type BodyFinding, fetchFinding } from '../support/journeys/fetch-key.ts';
import { openSection } from '../support/journeys/open-section.ts';

/** What `installHeadset` leaves in the page. */
declare const xrDevice: XRDevice;

const CASE = 'chest-001';
const browser = productBrowser();
type Lps = readonly [number, number, number];

// One sitting, in the order of the tests: the room is entered once and read, measured and answered in.
describe('a sitting in an emulated Quest 3', () => {
  let product: ProductPage;
  let room: RoomDriver;
  let nodule: BodyFinding;

  const sliceNumber = async () => {
    const text = (await room.texts()).find((each) => /^Axial \d+\/\d+$/.test(each));
    return Number(/\d+/.exec(text ?? '')?.[0]);
  };
  const onSlice = async (position: Lps) =>
    new Vector3(...position).applyMatrix4(await room.roomFromLps('slice'));
  /** A place on the slice panel, dmm to the right of its middle and up. */
  const onPanel = async (x: number, y: number) => {
    const toRoom = await room.roomFromLps('slice');
    const [right, down] = [new Vector3(), new Vector3()];
    toRoom.extractBasis(right, down, new Vector3());
    const m = metresPerDmm(LAYOUT.slice.distanceM);
    const eyes = new Vector3(0.4, 1.6, -0.3);
    const tilt = (LAYOUT.slice.elevationDeg * Math.PI) / 180;
    const middle = new Vector3(0, Math.sin(tilt), -Math.cos(tilt)).multiplyScalar(LAYOUT.slice.distanceM);
    return eyes
      .add(middle)
      .addScaledVector(right.normalize(), x * m)
      .addScaledVector(down.normalize(), -y * m);
  };
  const shownMm = async () => (await room.texts()).filter((text) => /^\d+\.\d mm$/.test(text));

  beforeAll(async () => {
    product = await browser.newPage({ headset: true, viewport: { width: 840, height: 440 } });
    room = await createRoomDriver(product, browser.url);
    nodule = await fetchFinding(browser.url, CASE, 'nodule');
    await room.enter(CASE);
  });

  test('both eyes are drawn, everything stands before the person', async () => {
    const { eyes } = await room.screenshot('xr-ahead');
    for (const eye of eyes) expect(eye.lit).toBeGreaterThan(0.15);
    const panel = await onPanel(0, 0);
    expect(panel.distanceTo(new Vector3(0.4, 1.6, -0.3))).toBeCloseTo(LAYOUT.slice.distanceM, 5);
    expect(await room.find('×1.0 life size')).toBeDefined();
    await room.look(42, -8);
    await room.screenshot('xr-volume');
    await room.look(-44, 0);
    await room.screenshot('xr-question');
    await room.look(0, 0);
  });

  test('the volume is at life size, head up, Left at the right, and goes with the hand', async () => {
    const before = await room.roomFromLps('volume');
    const [left, posterior, superior] = [new Vector3(), new Vector3(), new Vector3()];
    before.extractBasis(left, posterior, superior);
    for (const axis of [left, posterior, superior]) expect(axis.length()).toBeCloseTo(0.001, 9);
    expect(superior.normalize().y).toBeCloseTo(1, 5);
    // It stands at 42° to the left and faces the person there.
    expect(left.normalize().x).toBeCloseTo(Math.cos((42 * Math.PI) / 180), 4);

    const heart = new Vector3(0, 0, -50).applyMatrix4(before);
    await room.aim('right', heart);
    await room.hold('right');
    const aside = heart.clone().add(new Vector3(0.25, 0.1, 0));
    await room.aim('right', aside);
    const moved = new Vector3(0, 0, -50).applyMatrix4(await room.roomFromLps('volume'));
    expect(moved.distanceTo(heart)).toBeGreaterThan(0.15);
    await room.letGo('right');
    await room.aim('right', heart);
    const letGoOf = new Vector3(0, 0, -50).applyMatrix4(await room.roomFromLps('volume'));
    expect(letGoOf.distanceTo(moved)).toBeLessThan(0.01);
  });

  test('two hands or two buttons enlarge it, and another puts it back to life size', async () => {
    const middle = new Vector3(0, 0, -50).applyMatrix4(await room.roomFromLps('volume'));
    const beside = (x: number) => middle.clone().add(new Vector3(x, 0, 0));
    // Looking elsewhere meanwhile: a large volume is slow to draw in software.
    await room.look(-60, 0);
    await room.aim('left', beside(-0.06));
    await room.aim('right', beside(0.06));
    await room.hold('left');
    await room.hold('right');
    await room.aim('left', beside(-0.14));
    await room.aim('right', beside(0.14));
    await room.letGo('left');
    await room.letGo('right');
    const scale = (await room.roomFromLps('volume')).getMaxScaleOnAxis() * 1000;
    expect(scale).toBeGreaterThan(1.8);
    const text = (await room.texts()).find((each) => each.endsWith('life size'))!;
    expect(Math.abs(Number(/[\d.]+/.exec(text)![0]) - scale)).toBeLessThan(0.06);
    await room.press('right', 'Life size, in place');
    // One hand alone has buttons.
    await room.press('right', '+');
    expect((await room.roomFromLps('volume')).getMaxScaleOnAxis()).toBeCloseTo(0.00125, 9);
    await room.press('right', '−');
    await room.look(0, 0);
    expect((await room.roomFromLps('volume')).getMaxScaleOnAxis()).toBeCloseTo(0.001, 9);
  });

  test('thumbstick, strip and grip scroll; the thumbstick enlarges about the place pointed at', async () => {
    const start = await sliceNumber();
    await room.flick('left', 1);
    expect(await sliceNumber()).toBe(start - 1);
    await room.flick('right', -1);
    expect(await sliceNumber()).toBe(start);

    const strip = SLICE_DMM / 2 + 12 + SLIDER_WIDTH_DMM / 2;
    await room.click('right', await onPanel(strip, SLICE_DMM / 2 - 29));
    expect(await sliceNumber()).toBe(134);
    await room.click('right', await onPanel(strip, 0));
    expect(Math.abs((await sliceNumber()) - start)).toBeLessThanOrEqual(1);

    const pointed = await onPanel(60, 40);
    await room.aim('right', pointed);
    const there = pointed.clone().applyMatrix4((await room.roomFromLps('slice')).invert());
    await room.flick('right', 1, 'x');
    const enlarged = await room.roomFromLps('slice');
    expect(enlarged.getMaxScaleOnAxis()).toBeGreaterThan(0.0021);
    expect(there.applyMatrix4(enlarged).distanceTo(pointed)).toBeLessThan(0.001);
    await room.press('left', 'Reset');

    await room.aim('right', await onPanel(60, 40));
    const held = await sliceNumber();
    await room.hold('right', 'squeeze');
    await room.shift('right', [0, 0, -0.0635]);
    await room.letGo('right', 'squeeze');
    // 6 mm each, toward the feet.
    expect(held - (await sliceNumber())).toBe(10);
  });

  test('sitting down and turning, one button puts everything before the person again', async () => {
    await room.step([0.3, -0.45, 0.2]);
    await room.look(30, 0);
    await room.press('right', 'Recentre');
    const eyes = new Vector3(0.4 + 0.3, 1.6 - 0.45, -0.3 + 0.2);
    const toRoom = await room.roomFromLps('slice');
    const right = new Vector3().setFromMatrixColumn(toRoom, 0).normalize();
    const ahead = new Vector3(0, 1, 0).cross(right);
    const text = (await room.find(/^Axial \d/))!.sub(eyes);
    expect(Math.atan2(-ahead.x, -ahead.z)).toBeCloseTo(Math.PI / 6, 3);
    expect(text.length()).toBeGreaterThan(1.2);
    expect(text.length()).toBeLessThan(1.5);
    await room.step([0, 0, 0]);
    await room.look(0, 0);
    await room.press('right', 'Recentre');
    expect((await room.roomFromLps('slice')).elements[13]).toBeGreaterThan(1.6);
  });

  test('the window is chosen on the console', async () => {
    await room.press('left', 'Soft tissue');
    expect(await room.texts()).toContain('W 400  L 50');
    await room.press('left', 'Lung');
    expect(await room.texts()).toContain('W 1500  L −600');
  });

  test('the first question is answered inside and says why', async () => {
    await room.look(-44, 0);
    await room.press('right', '○  A nodule: one round spot of soft tissue in the lung');
    await room.press('right', 'Submit answer');
    for (let i = 0; i < 20 && !(await room.find('Next question')); i++) await room.ticks(2);
    expect(await room.texts()).toEqual(expect.arrayContaining(['Right', '1 of 1']));
    await room.screenshot('xr-feedback-choice');
    await room.press('right', 'Next question');
    expect(await room.find('Question 2 of 5')).toBeDefined();
    await room.look(0, 0);
  });

  /** Scrolls to the slice that holds a position, by the strip and then by flicks. */
  const scrollTo = async (zMm: number) => {
    const { x, y, z } = new Vector3(0, 0, zMm).applyMatrix4(await room.roomFromLps('slice'));
    expect([x, y, z].every(Number.isFinite)).toBe(true);
    const number = Math.round((zMm + 203.5) / 2.25) + 1;
    const strip = SLICE_DMM / 2 + 12 + SLIDER_WIDTH_DMM / 2;
    const travel = SLICE_DMM - 58;
    await room.click('right', await onPanel(strip, travel * (0.5 - (134 - number) / 133)));
    expect(await sliceNumber()).toBe(number);
  };

  test('the pin is put by the ray, drawn where it points in both eyes, and graded', async () => {
    await scrollTo(nodule.outline.centre[2]);
    const target = await onSlice(nodule.outline.centre);
    await room.click('right', target);
    expect((await room.texts()).some((text) => text.startsWith('✓ Pin placed'))).toBe(true);

    // Close to the panel, where its lines are several pixels wide.
    const eyes = new Vector3(0.4, 1.6, -0.3);
    const near = target.clone().sub(eyes).multiplyScalar(0.6);
    await room.step([near.x, near.y, near.z]);
    const picture = await room.screenshot('xr-pin-near');
    const head = eyes.clone().add(near);
    const focal = picture.height / 2 / Math.tan(FOV_Y / 2);
    const depth = head.z - target.z;
    for (const [i, eye] of picture.eyes.entries()) {
      const eyeX = head.x + (i === 0 ? -0.5 : 0.5) * 0.063;
      expect(eye.pin.count).toBeGreaterThan(20);
      expect(Math.abs(eye.pin.x - (picture.width / 2 + (focal * (target.x - eyeX)) / depth))).toBeLessThan(
        2.5,
      );
      expect(Math.abs(eye.pin.y - (picture.height / 2 - (focal * (target.y - head.y)) / depth))).toBeLessThan(
        2.5,
      );
    }
    const disparity = picture.eyes[0].pin.x - picture.eyes[1].pin.x;
    expect(disparity).toBeGreaterThan(0);
    expect(Math.abs((focal * 0.063) / disparity - depth) / depth).toBeLessThan(0.05);
    await room.step([0, 0, 0]);

    await room.press('left', 'Submit answer');
    for (let i = 0; i < 20 && !(await room.find('Next question')); i++) await room.ticks(2);
    expect(await room.find('Right')).toBeDefined();
    await room.look(-20, 0);
    await room.screenshot('xr-feedback-locate');
    await room.look(0, 0);
    await room.press('left', 'Next question');
  });

  test('a length placed by the ray has the true millimetres and is graded', async () => {
    await scrollTo(nodule.longAxis[0][2]);
    await room.click('right', await onSlice(nodule.longAxis[0]));
    await room.aim('right', await onSlice(nodule.longAxis[1]));
    await room.ticks(2);
    expect(await shownMm()).toHaveLength(1);
    await room.screenshot('xr-measuring');
    await room.click('right', await onSlice(nodule.longAxis[1]));
    const [text] = await shownMm();
    expect(Math.abs(Number.parseFloat(text!) - nodule.longAxisMm)).toBeLessThan(0.3);
    await room.press('left', 'Submit answer');
    for (let i = 0; i < 20 && !(await room.find('Next question')); i++) await room.ticks(2);
    expect(await room.find('Right')).toBeDefined();
    await room.look(-44, 0);
    await room.screenshot('xr-feedback-measure');
    await room.look(0, 0);
  });

  test('a panel goes where its bar is carried and becomes larger by its corner', async () => {
    const [bar, title] = [(await room.placeOf('question-bar'))!, (await room.find('Question 3 of 5'))!];
    await room.aim('right', bar);
    expect(await room.find(/^Carries the question/)).toBeDefined();
    await room.hold('right');
    await room.aim('right', bar.clone().add(new Vector3(0, 0.2, 0)));
    await room.letGo('right');
    const carried = (await room.find('Question 3 of 5'))!;
    expect(carried.y - title.y).toBeGreaterThan(0.1);

    const span = async () => {
      const corner = (await room.placeOf('question-corner'))!;
      return { corner, outward: corner.clone().sub((await room.placeOf('question-bar'))!) };
    };
    const before = await span();
    // The arc is beside the corner, below and to the right.
    const grip = before.corner
      .clone()
      .addScaledVector(before.outward, 0.06)
      .setY(before.corner.y - 0.04);
    await room.aim('right', grip);
    await room.hold('right');
    await room.aim(
      'right',
      grip
        .clone()
        .addScaledVector(before.outward, 0.4)
        .setY(grip.y - 0.15),
    );
    await room.letGo('right');
    expect((await span()).outward.length()).toBeGreaterThan(1.1 * before.outward.length());
  });

  test('leaving and coming back keeps slice, measurement, window, answers and where panels were put', async () => {
    const { page } = product;
    const put = (await room.find('Question 3 of 5'))!;
    const [slice, mm] = [await sliceNumber(), await shownMm()];
    const inVr = mm[0]!;
    await room.press('right', 'Exit VR');
    await page.getByRole('button', { name: 'Enter VR' }).waitFor();
    await openSection(page, 'Measurements');
    await expect.poll(() => page.locator('.measurement-list').textContent()).toContain(inVr);
    await product.screenshot('xr-after-leaving');
    await page.waitForTimeout(300);
    await room.enterAgain();
    expect(await sliceNumber()).toBe(slice);
    expect(await shownMm()).toEqual(mm);
    expect(await room.texts()).toEqual(expect.arrayContaining(['Question 3 of 5', 'Right']));
    expect((await room.find('Question 3 of 5'))!.distanceTo(put)).toBeLessThan(0.01);
    await room.press('right', 'Put everything back');
    await room.ticks(2);
    expect((await room.find('Question 3 of 5'))!.distanceTo(put)).toBeGreaterThan(0.1);
  });

  test('the sitting’s pace is kept with the attempt, and pictures are never drawn with foveation', async () => {
    const { events, foveation } = await product.page.evaluate(async () => {
      const request = indexedDB.open('oblique');
      await new Promise((resolve) => {
        request.onsuccess = resolve;
      });
      const all = request.result.transaction('events').objectStore('events').getAll();
      await new Promise((resolve) => {
        all.onsuccess = resolve;
      });
      request.result.close();
      const stored = all.result as {
        event: { type: string; pace?: { condition: string; frames: number } };
      }[];
      return {
        events: stored.map(({ event }) => event),
        // Undefined where a display has none.
        foveation: Reflect.get(xrDevice.activeSession!.renderState.baseLayer!, 'fixedFoveation') ?? 0,
      };
    });
    const paces = events.filter(({ type }) => type === 'paced');
    expect(paces).toHaveLength(1);
    expect(paces[0]?.pace).toMatchObject({ condition: 'xr' });
    expect(paces[0]?.pace?.frames).toBeGreaterThan(72);
    expect(foveation).toBe(0);
  });

  test('the back of the hand has a menu, which changes the sides for a left-handed reader', async () => {
    expect(await room.find('Left-handed')).toBeUndefined();
    await room.turnWrist('left');
    const title = (await room.find('Question 3 of 5'))!;
    expect(title.x).toBeGreaterThan(0.4);
    await room.look(10, -30);
    await room.screenshot('xr-wrist-menu');
    await room.look(0, 0);
    await room.press('right', 'Left-handed');
    expect((await room.find('Question 3 of 5'))!.x).toBeLessThan(0.4);
    // It is at the other hand now.
    expect(await room.find('Left-handed')).toBeUndefined();
    await room.turnWrist('right');
    await room.press('left', 'Left-handed');
    expect((await room.find('Question 3 of 5'))!.distanceTo(title)).toBeLessThan(0.01);
  });

  test('a headset that is taken off and a controller that sleeps lose nothing', async () => {
    const { page } = product;
    const [slice, mm] = [await sliceNumber(), await shownMm()];
    for (const state of ['hidden', 'visible-blurred', 'visible'] as const) {
      await room.showRoom(state);
      await page.waitForFunction((to) => xrDevice.activeSession?.visibilityState === to, state);
    }
    await room.ticks(2);
    await room.connect('left', false);
    for (let i = 0; i < 60 && !(await room.find(/^The left controller is asleep/)); i++) await room.ticks(2);
    expect(await room.find(/^The left controller is asleep/)).toBeDefined();
    await room.connect('left', true);
    expect(await room.find(/asleep/)).toBeUndefined();
    expect([await sliceNumber(), await shownMm()]).toEqual([slice, mm]);
    await room.press('left', 'Three planes');
    expect(await room.texts()).toEqual(expect.arrayContaining(['Coronal', 'Sagittal']));
    await room.look(20, 0);
    await room.screenshot('xr-three-planes');
    await room.look(0, 0);
    await room.press('left', 'Three planes');
  });

  test('tracked hands pinch instead of a trigger', async () => {
    await room.useHands();
    await room.pinch('right', (await room.find('Coronal'))!);
    expect((await room.texts()).some((text) => text.startsWith('Coronal '))).toBe(true);
    await room.look(0, -15);
    await room.screenshot('xr-hands');
  });

  test('nothing went wrong and nothing was asked of another host', () => {
    product.expectNoProblems();
  });
});

import type { Page } from 'playwright-core';
import { Matrix4, Quaternion, Vector3 } from 'three';
import type { XRDevice } from 'iwer';
import type { ProductPage } from '../support/browser-page.ts';
import { type EyePixels, measureEyes } from './measure-eyes.ts';

type Hand = 'left' | 'right';
type Triple = readonly [number, number, number];

/** What `installHeadset` and `watchScenes` leave in the page. */
declare const xrDevice: XRDevice;
declare const scenesSeen: SceneNode[];

/** As much of a three.js object as the driver reads. */
interface SceneNode {
  readonly type: string;
  readonly name: string;
  readonly visible: boolean;
  readonly parent: SceneNode | null;
  readonly children: readonly SceneNode[];
  readonly matrixWorld: { readonly elements: readonly number[] };
  readonly properties?: { readonly value: { readonly text?: unknown } };
}

/** Height of the eyes on entering, metres, as of someone standing. */
const EYES: Triple = [0.4, 1.6, -0.3];
/** Where a controller is held, from the eyes. */
const HELD: Readonly<Record<Hand, Triple>> = { right: [0.2, -0.35, -0.25], left: [-0.2, -0.35, -0.25] };
/** Vertical field of view of each eye, radians. */
export const FOV_Y = 1.5;

/** Three tells its developer tools of every scene; so the driver finds the room without a hook in the product. */
function watchScenes(): void {
  const scenes: unknown[] = [];
  const tools = new EventTarget();
  tools.addEventListener('observe', (event) => {
    const { detail } = event as CustomEvent<{ isScene?: boolean }>;
    if (detail.isScene) scenes.push(detail);
  });
  Object.assign(globalThis, { __THREE_DEVTOOLS__: tools, scenesSeen: scenes });
}

/** A person in the emulated headset: looks, points, presses. Waits in headset ticks, since software rendering is slow. */
export interface RoomDriver {
  /** Opens a case and enters VR, facing −z. */
  enter(caseId: string): Promise<void>;
  /** Puts the head where somebody stands. */
  startAtEyes(): Promise<void>;
  /** Enters VR from the page that is open. */
  enterAgain(): Promise<void>;
  ticks(count: number): Promise<void>;
  /** Turns the head: degrees to the left and up. */
  look(leftDeg: number, upDeg: number): Promise<void>;
  /** Points a controller's ray at a place in the room. */
  aim(hand: Hand, target: Vector3): Promise<void>;
  hold(hand: Hand, button?: 'trigger' | 'squeeze'): Promise<void>;
  letGo(hand: Hand, button?: 'trigger' | 'squeeze'): Promise<void>;
  /** Points, waits until the ray rests, presses and lets go. */
  click(hand: Hand, target: Vector3): Promise<void>;
  /** The same with a tracked hand: points and pinches. */
  pinch(hand: Hand, target: Vector3): Promise<void>;
  /** A short push of a thumbstick: up (−1) and down on y, left (−1) and right on x. */
  flick(hand: Hand, to: 1 | -1, axis?: 'x' | 'y'): Promise<void>;
  /** Moves a controller by metres without turning it. */
  shift(hand: Hand, by: Triple): Promise<void>;
  useHands(): Promise<void>;
  /** Turns the back of a hand that holds a controller to the face. */
  turnWrist(hand: Hand): Promise<void>;
  /** A controller goes to sleep, or wakes. */
  connect(hand: Hand, connected: boolean): Promise<void>;
  /** The headset is taken off (`hidden`), shows its own menu (`visible-blurred`), or shows the room again. */
  showRoom(state: 'visible' | 'visible-blurred' | 'hidden'): Promise<void>;
  /** Clicks the button that shows this text. */
  press(hand: Hand, text: string): Promise<void>;
  /** Where a text stands in the room; undefined when it is not there. */
  find(text: string | RegExp): Promise<Vector3 | undefined>;
  /** The same of several: the one furthest to the right, as on the board of questions. */
  findRightmost(text: string | RegExp): Promise<Vector3 | undefined>;
  /** Every text in the room, in no order. */
  texts(): Promise<string[]>;
  /** Both eyes side by side as `test-results/NAME.png`, and what `measureEyes` finds in them. */
  screenshot(name: string): Promise<EyePixels>;
  /** Walks the head to a place, metres from where it entered. */
  step(by: Triple): Promise<void>;
  /** Where something with a name stands; undefined when it is not there. */
  placeOf(name: string): Promise<Vector3 | undefined>;
  /** The matrix that takes patient millimetres to the room, of the slice on the panel or of the volume. */
  roomFromLps(of: 'slice' | 'volume'): Promise<Matrix4>;
}

export async function createRoomDriver(product: ProductPage, url: string): Promise<RoomDriver> {
  const { page, context } = product;
  await context.addInitScript(watchScenes);

  const ticks = (count: number) =>
    page.evaluate(
      (wanted) =>
        new Promise<void>((resolve) => {
          const session = xrDevice.activeSession;
          if (!session) return resolve();
          let passed = 0;
          // Whatever is waited for may end the session.
          session.addEventListener('end', () => resolve());
          const tick = () => {
            passed += 1;
            if (passed > wanted) resolve();
            else session.requestAnimationFrame(tick);
          };
          session.requestAnimationFrame(tick);
        }),
      count,
    );

  const place = async (hand: Hand, target: Vector3) => {
    const from = new Vector3(...EYES).add(new Vector3(...HELD[hand]));
    const turn = new Quaternion().setFromRotationMatrix(
      new Matrix4().lookAt(from, target, new Vector3(0, 1, 0)),
    );
    await page.evaluate(
      ({ which, position, quaternion }) => {
        for (const held of [xrDevice.controllers[which]!, xrDevice.hands[which]!]) {
          held.position.set(...position);
          held.quaternion.set(...quaternion);
        }
      },
      {
        which: hand,
        position: from.toArray(),
        quaternion: turn.toArray() as [number, number, number, number],
      },
    );
  };

  const button = (hand: Hand, name: string, value: number) =>
    page.evaluate(({ which, id, to }) => xrDevice.controllers[which]!.updateButtonValue(id, to), {
      which: hand,
      id: name,
      to: value,
    });

  const driver: RoomDriver = {
    ticks,

    async enter(caseId) {
      await page.goto(`${url}#/case/${caseId}`);
      await driver.startAtEyes();
      await page.getByRole('button', { name: 'Enter VR' }).waitFor({ timeout: 120_000 });
      await driver.enterAgain();
    },

    startAtEyes: () =>
      page.evaluate(
        ({ eyes, fovy }) => {
          xrDevice.position.set(...eyes);
          xrDevice.fovy = fovy;
        },
        { eyes: [...EYES] as [number, number, number], fovy: FOV_Y },
      ),

    async enterAgain() {
      await page.locator('button:not([aria-disabled="true"])', { hasText: 'Enter VR' }).click();
      await page.waitForFunction(() => xrDevice.activeSession);
      await ticks(8);
      // The face of the panels arrives with the first session.
      for (let i = 0; i < 50 && !(await driver.find('Exit VR')); i++) await ticks(2);
    },

    async look(leftDeg, upDeg) {
      const turn = new Quaternion()
        .setFromAxisAngle(new Vector3(0, 1, 0), (leftDeg * Math.PI) / 180)
        .multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), (upDeg * Math.PI) / 180));
      await page.evaluate(
        (quaternion) => xrDevice.quaternion.set(...quaternion),
        turn.toArray() as [number, number, number, number],
      );
      await ticks(2);
    },

    async aim(hand, target) {
      await place(hand, target);
      await ticks(2);
    },

    async hold(hand, name = 'trigger') {
      await button(hand, name, 1);
      await ticks(2);
    },

    async letGo(hand, name = 'trigger') {
      await button(hand, name, 0);
      await ticks(2);
    },

    async click(hand, target) {
      await driver.aim(hand, target);
      await driver.hold(hand);
      await driver.letGo(hand);
    },

    async pinch(hand, target) {
      await place(hand, target);
      await ticks(3);
      for (const value of [1, 0]) {
        await page.evaluate(({ which, to }) => xrDevice.hands[which]!.updatePinchValue(to), {
          which: hand,
          to: value,
        });
        await ticks(3);
      }
    },

    async flick(hand, to, axis = 'y') {
      for (const value of [to, 0]) {
        await page.evaluate(
          ({ which, x, y }) => xrDevice.controllers[which]!.updateAxes('thumbstick', x, y),
          { which: hand, x: axis === 'x' ? value : 0, y: axis === 'y' ? value : 0 },
        );
        await ticks(3);
      }
    },

    async shift(hand, by) {
      await page.evaluate(
        ({ which, d }) => {
          const { position: p } = xrDevice.controllers[which]!;
          p.set(p.x + d[0], p.y + d[1], p.z + d[2]);
        },
        { which: hand, d: [...by] as [number, number, number] },
      );
      await ticks(3);
    },

    async useHands() {
      await page.evaluate(() => {
        xrDevice.primaryInputMode = 'hand';
      });
      await ticks(12);
    },

    async turnWrist(hand) {
      await place(hand, new Vector3(...EYES));
      const back = hand === 'left' ? -1 : 1;
      const outward = new Vector3(...HELD[hand]).negate().normalize().multiplyScalar(back);
      const up = new Vector3(0, 0, -1).cross(outward).normalize();
      const turn = new Quaternion().setFromRotationMatrix(
        new Matrix4().makeBasis(outward, up, outward.clone().cross(up)),
      );
      await page.evaluate(
        ({ which, quaternion }) => xrDevice.controllers[which]!.quaternion.set(...quaternion),
        { which: hand, quaternion: turn.toArray() as [number, number, number, number] },
      );
      await ticks(3);
    },

    async connect(hand, connected) {
      await page.evaluate(
        ({ which, to }) => {
          xrDevice.controllers[which]!.connected = to;
        },
        { which: hand, to: connected },
      );
      await ticks(3);
    },

    async showRoom(state) {
      await page.evaluate((to) => xrDevice.updateVisibilityState(to as XRVisibilityState), state);
    },

    async press(hand, text) {
      const at = await driver.find(text);
      if (!at) throw new Error(`no text '${text}' in the room, only: ${(await driver.texts()).join(' | ')}`);
      await driver.click(hand, at);
    },

    async find(text) {
      const [found] = await placesOf(page, text);
      return found;
    },

    async findRightmost(text) {
      return (await placesOf(page, text)).sort((a, b) => b.x - a.x)[0];
    },

    texts: async () => (await textsIn(page)).map(({ text }) => text),

    async step(by) {
      const to = EYES.map((v, axis) => v + by[axis]!) as [number, number, number];
      await page.evaluate((position) => xrDevice.position.set(...position), to);
      await ticks(2);
    },

    async screenshot(name) {
      // The emulator draws for the whole window, the station shows that in the frame of its views.
      const fill = (css: string) =>
        page.evaluate((style) => {
          document.querySelector('canvas')!.style.cssText = style;
        }, css);
      const before = await page.evaluate(() => document.querySelector('canvas')!.style.cssText);
      await fill('position: fixed; inset: 0; width: 100vw; height: 100vh; z-index: 1000');
      await ticks(3);
      const png = (await page.screenshot({ path: await product.screenshot(name) })).toString('base64');
      await fill(before);
      return measureEyes(page, png);
    },

    async placeOf(name) {
      const at = await matrixOf(page, name, false);
      return at && new Vector3().setFromMatrixPosition(at);
    },

    async roomFromLps(of) {
      const matrix = await matrixOf(page, of, true);
      if (!matrix) throw new Error(`no ${of} in the room`);
      return matrix;
    },
  };
  return driver;
}

/** Where each text of the room stands that is this one. */
async function placesOf(page: Page, wanted: string | RegExp): Promise<Vector3[]> {
  return (await textsIn(page))
    .filter(({ text }) => (typeof wanted === 'string' ? text === wanted : wanted.test(text)))
    .map(({ at }) => new Vector3(...at));
}

/** The world matrix of what has this name in the room, or of its parent. */
async function matrixOf(page: Page, name: string, ofParent: boolean): Promise<Matrix4 | undefined> {
  const elements = await page.evaluate(
    ({ wanted, parent }) => {
      const room = scenesSeen.find((scene) => scene.children.some((child) => child.name === 'workspace'));
      const search = (node: SceneNode): SceneNode | undefined =>
        node.name === wanted ? node : node.children.map(search).find((found) => found !== undefined);
      const found = room && search(room);
      return [...((parent ? found?.parent : found)?.matrixWorld.elements ?? [])];
    },
    { wanted: name, parent: ofParent },
  );
  return elements.length === 16 ? new Matrix4().fromArray(elements) : undefined;
}

/** Every text of the room's panels and where its middle is. */
function textsIn(page: Page): Promise<{ text: string; at: [number, number, number] }[]> {
  return page.evaluate(() => {
    const room = scenesSeen.find((scene) => scene.children.some(({ name }) => name === 'workspace'));
    const found: { text: string; at: [number, number, number] }[] = [];
    const search = (node: SceneNode) => {
      if (node.name === 'wrist-menu' && !node.visible) return;
      const text = node.properties?.value.text;
      const [x = 0, y = 0, z = 0] = node.matrixWorld.elements.slice(12);
      if (typeof text === 'string') found.push({ text, at: [x, y, z] });
      for (const child of node.children) search(child);
    };
    if (room) search(room);
    return found;
  });
}

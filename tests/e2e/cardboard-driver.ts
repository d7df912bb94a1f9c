import type { Page } from 'playwright-core';
import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { ProductPage } from '../support/browser-page.ts';

/** What `watchScenes` leaves in the page, and what an emulated iPhone answers. */
declare const scenesSeen: SceneNode[];
declare let motionAnswer: 'granted' | 'denied';

/** As much of a three.js object as the driver reads. */
interface SceneNode {
  readonly name: string;
  readonly parent: SceneNode | null;
  readonly children: readonly SceneNode[];
  readonly matrixWorld: { readonly elements: readonly number[] };
  readonly properties?: { readonly value: { readonly text?: unknown } };
  updateWorldMatrix(parents: boolean, children: boolean): void;
}

/** Before the page's own scripts: three tells of its scenes, and motion is asked for as on an iPhone. */
function prepare(): void {
  const scenes: unknown[] = [];
  const tools = new EventTarget();
  tools.addEventListener('observe', (event) => {
    const { detail } = event as CustomEvent<{ isScene?: boolean }>;
    if (detail.isScene) scenes.push(detail);
  });
  Object.assign(globalThis, { __THREE_DEVTOOLS__: tools, scenesSeen: scenes, motionAnswer: 'denied' });
  Object.assign(DeviceOrientationEvent, { requestPermission: async () => motionAnswer });
}

/** What the phone's sensors tell while its holder looks this far to the left and up, degrees. */
function anglesOf(leftDeg: number, upDeg: number, screenDeg: number) {
  const rad = Math.PI / 180;
  const phone = new Quaternion()
    .setFromEuler(new Euler(upDeg * rad, leftDeg * rad, 0, 'YXZ'))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(0, 0, 1), screenDeg * rad))
    .multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), 90 * rad));
  const { x, y, z } = new Euler().setFromQuaternion(phone, 'YXZ');
  return { alpha: y / rad, beta: x / rad, gamma: -z / rad };
}

/** A person with a phone in a viewer: turns the head, presses the one button. */
export interface CardboardDriver {
  answerMotion(answer: 'granted' | 'denied'): Promise<void>;
  frames(count: number): Promise<void>;
  /** Degrees to the left and up from where the room was entered. */
  look(leftDeg: number, upDeg: number): Promise<void>;
  lookAt(place: Vector3): Promise<void>;
  tap(): Promise<void>;
  /** Looks at the button that shows this text and taps. */
  press(text: string | RegExp): Promise<void>;
  find(text: string | RegExp): Promise<Vector3 | undefined>;
  texts(): Promise<string[]>;
  /** The matrix from patient millimetres to the room, of the slice. */
  roomFromLps(): Promise<Matrix4>;
}

export async function createCardboardDriver({ page, context }: ProductPage): Promise<CardboardDriver> {
  await context.addInitScript(prepare);
  const driver: CardboardDriver = {
    answerMotion: (answer) =>
      page.evaluate((to) => {
        motionAnswer = to;
      }, answer),
    frames: (count) =>
      page.evaluate(
        (wanted) =>
          new Promise<void>((resolve) => {
            let passed = 0;
            const next = () => {
              passed += 1;
              if (passed > wanted) resolve();
              else requestAnimationFrame(next);
            };
            requestAnimationFrame(next);
          }),
        count,
      ),
    async look(leftDeg, upDeg) {
      const screenDeg = await page.evaluate(() => screen.orientation.angle);
      await page.evaluate(
        (angles) => {
          dispatchEvent(new DeviceOrientationEvent('deviceorientation', angles));
          // The same again half a second later: a head that has come to rest.
          const rested = new DeviceOrientationEvent('deviceorientation', angles);
          const last = Math.max((globalThis as { restedMs?: number }).restedMs ?? 0, rested.timeStamp) + 500;
          Object.assign(globalThis, { restedMs: last });
          Object.defineProperty(rested, 'timeStamp', { value: last });
          dispatchEvent(rested);
        },
        anglesOf(leftDeg, upDeg, screenDeg),
      );
      await driver.frames(3);
    },
    lookAt: ({ x, y, z }) =>
      driver.look((Math.atan2(-x, -z) * 180) / Math.PI, (Math.atan2(y, Math.hypot(x, z)) * 180) / Math.PI),
    async tap() {
      await page.touchscreen.tap(211, 300);
      await driver.frames(2);
    },
    async press(text) {
      const at = await driver.find(text);
      if (!at) throw new Error(`no text '${text}' in the room, only: ${(await driver.texts()).join(' | ')}`);
      await driver.lookAt(at);
      await driver.tap();
    },
    async find(text) {
      const found = (await textsIn(page)).find((each) =>
        typeof text === 'string' ? each.text === text : text.test(each.text),
      );
      return found && new Vector3(...found.at);
    },
    texts: async () => (await textsIn(page)).map(({ text }) => text),
    async roomFromLps() {
      const elements = await page.evaluate(() => {
        const search = (node: SceneNode): SceneNode | undefined =>
          node.name === 'slice' ? node : node.children.map(search).find((found) => found !== undefined);
        const room = scenesSeen.find((scene) => scene.children.some(({ name }) => name === 'cardboard-room'));
        return [...((room && search(room))?.parent?.matrixWorld.elements ?? [])];
      });
      if (elements.length !== 16) throw new Error('no slice in the room');
      return new Matrix4().fromArray(elements);
    },
  };
  return driver;
}

/** Every text of the room's panels and where its middle is. */
function textsIn(page: Page): Promise<{ text: string; at: [number, number, number] }[]> {
  return page.evaluate(() => {
    const room = scenesSeen.find((scene) => scene.children.some(({ name }) => name === 'cardboard-room'));
    const found: { text: string; at: [number, number, number] }[] = [];
    const search = (node: SceneNode) => {
      const text = node.properties?.value.text;
      // Panels place their texts when they are asked for.
      if (text !== undefined) node.updateWorldMatrix(true, false);
      const [x = 0, y = 0, z = 0] = node.matrixWorld.elements.slice(12);
      if (typeof text === 'string') found.push({ text, at: [x, y, z] });
      node.children.forEach(search);
    };
    if (room) search(room);
    return found;
  });
}

import type { XRDevice } from 'iwer';
import { Vector3 } from 'three';
import { beforeAll, describe, expect, test } from 'vitest';
import { productBrowser, type ProductPage } from '../support/browser-page.ts';
import { createRoomDriver, type RoomDriver } from './room-driver.ts';

const browser = productBrowser();

/** What `installHeadset` and `watchGl` leave in the page. */
declare const xrDevice: XRDevice;
declare const glSeen: {
  /** How often each call that makes or compiles something was made. */
  readonly calls: Record<string, number>;
  /** Whether a session ran when each shader that marches rays was compiled. */
  readonly marchersInSession: boolean[];
};

/** Counts, before the page's scripts run, what a frame that only draws never calls. */
function watchGl(): void {
  const calls: Record<string, number> = {};
  const marchersInSession: boolean[] = [];
  const gl = WebGL2RenderingContext.prototype;
  const watch = (name: string, see: (given: unknown[]) => void) => {
    const call: (...given: unknown[]) => unknown = Reflect.get(gl, name);
    Reflect.set(gl, name, function (this: unknown, ...given: unknown[]) {
      see(given);
      return Reflect.apply(call, this, given);
    });
  };
  const making =
    /^(create[A-Z]\w+|compileShader|linkProgram|texImage\dD|texStorage\dD|renderbufferStorage\w*|bufferData)$/;
  for (const name of Object.getOwnPropertyNames(gl).filter((each) => making.test(each)))
    watch(name, () => {
      calls[name] = (calls[name] ?? 0) + 1;
    });
  watch('shaderSource', ([, source]) => {
    if (String(source).includes('vec4 march(')) marchersInSession.push(xrDevice.activeSession !== undefined);
  });
  Object.assign(globalThis, { glSeen: { calls, marchersInSession } });
}

describe('steady frames in an emulated Quest 3', () => {
  let product: ProductPage;
  let room: RoomDriver;

  /** Looks at volume, slice and question, with moving hands, as often as said. */
  const lookAround = async (times: number) => {
    for (let i = 0; i < times; i++) {
      await room.look(42, -8);
      await room.step([0.05 * i, 0.02, -0.1]);
      await room.aim('right', new Vector3(-0.3, 1.5, -1.2 - 0.1 * i));
      await room.look(-44, 0);
      await room.aim('left', new Vector3(0.5 + 0.05 * i, 1.4, -1.4));
      await room.look(0, 0);
    }
  };

  const countsDuring = async (act: () => Promise<void>) => {
    const before = await product.page.evaluate(() => ({ ...glSeen.calls }));
    await act();
    const after = await product.page.evaluate(() => ({ ...glSeen.calls }));
    return Object.fromEntries(
      Object.entries(after).flatMap(([name, count]) =>
        count > (before[name] ?? 0) ? [[name, count - (before[name] ?? 0)]] : [],
      ),
    );
  };

  beforeAll(async () => {
    product = await browser.newPage({ headset: true, viewport: { width: 640, height: 340 } });
    await product.context.addInitScript(watchGl);
    room = await createRoomDriver(product, browser.url);
    await room.enter('chest-001');
  });

  test('every way of marching rays was compiled before the session began', async () => {
    const marchers = await product.page.evaluate(() => glSeen.marchersInSession);
    // Vertex shaders are not counted; there are seven ways, lit and unlit among them.
    expect(marchers.length).toBeGreaterThanOrEqual(7);
    expect(marchers).not.toContain(true);
  });

  test('nothing is made, compiled or given memory while looking round', async () => {
    // What is seen for the first time is handed to the GPU then, the controllers' models when they have arrived.
    let made: Record<string, number> = { none: 0 };
    for (let round = 0; round < 4 && Object.keys(made).length > 0; round++)
      made = await countsDuring(() => lookAround(3));
    expect(made).toEqual({});
  });

  test('another tissue compiles nothing', async () => {
    await room.look(42, -8);
    const preset = (await room.texts()).find((text) => text.endsWith(' →'))!;
    const made = await countsDuring(async () => {
      await room.press('right', preset);
      await room.ticks(6);
    });
    expect((await room.texts()).find((text) => text.endsWith(' →'))).not.toBe(preset);
    // The new table is seen, so the counters count.
    expect(made).toHaveProperty('createTexture');
    expect(made).not.toHaveProperty('compileShader');
    expect(made).not.toHaveProperty('linkProgram');
  });

  test('a graphics driver that is reset ends VR with a sentence, and VR can be entered again', async () => {
    const { page } = product;
    await page.evaluate(() => {
      const lose = document
        .querySelector('canvas')!
        .getContext('webgl2')!
        .getExtension('WEBGL_lose_context')!;
      lose.loseContext();
      setTimeout(() => lose.restoreContext(), 1500);
    });
    await page.getByRole('alert').filter({ hasText: 'The graphics driver was reset' }).waitFor();
    await page.waitForTimeout(4000);
    await room.enterAgain();
    await room.look(42, 0);
    const { eyes } = await room.screenshot('xr-after-reset');
    for (const eye of eyes) expect(eye.lit).toBeGreaterThan(0.05);
  });

  test('nothing went wrong', () => {
    // The emulator draws its own frame without looking whether it can.
    product.expectNoProblems(/CONTEXT_LOST/, /onDeviceFrame.*iwer/s);
  });
});

import { expect, test, vi } from 'vitest';
import { holdScreen } from '../../../src/cardboard/device/hold-screen.ts';

/** A phone that grants everything it has. */
function phone() {
  const page = new EventTarget();
  const release = vi.fn(async () => {});
  const document = Object.assign(page, {
    fullscreenElement: null as unknown,
    visibilityState: 'visible' as DocumentVisibilityState,
    exitFullscreen: vi.fn(async () => {
      document.fullscreenElement = null;
      page.dispatchEvent(new Event('fullscreenchange'));
    }),
  });
  const element = {
    requestFullscreen: vi.fn(async () => {
      document.fullscreenElement = element;
      page.dispatchEvent(new Event('fullscreenchange'));
    }),
  };
  return {
    document,
    element,
    orientation: { lock: vi.fn(async () => {}), unlock: vi.fn() },
    wakeLock: { request: vi.fn(async () => ({ release })) },
    release,
    see(visibilityState: DocumentVisibilityState) {
      document.visibilityState = visibilityState;
      page.dispatchEvent(new Event('visibilitychange'));
    },
  };
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('takes the whole screen, sideways and awake, and gives all of it back', async () => {
  const env = phone();
  const onLeft = vi.fn();
  const hold = holdScreen(env, true, onLeft);
  await settled();
  expect(env.document.fullscreenElement).toBe(env.element);
  expect(env.orientation.lock).toHaveBeenCalledWith('landscape');
  expect(env.wakeLock.request).toHaveBeenCalledOnce();
  hold.release();
  hold.release();
  await settled();
  expect(env.document.fullscreenElement).toBeNull();
  expect(env.orientation.unlock).toHaveBeenCalledOnce();
  expect(env.release).toHaveBeenCalledOnce();
  expect(onLeft).not.toHaveBeenCalled();
});

test('the screen stays on again when the page comes back into sight', async () => {
  const env = phone();
  const hold = holdScreen(env, true, () => {});
  await settled();
  env.see('hidden');
  env.see('visible');
  await settled();
  expect(env.wakeLock.request).toHaveBeenCalledTimes(2);
  hold.release();
  env.see('visible');
  expect(env.wakeLock.request).toHaveBeenCalledTimes(2);
});

test('a magic window is not turned sideways', async () => {
  const env = phone();
  holdScreen(env, false, () => {});
  await settled();
  expect(env.orientation.lock).not.toHaveBeenCalled();
});

test('leaving full screen leaves', async () => {
  const env = phone();
  const onLeft = vi.fn();
  holdScreen(env, true, onLeft);
  await settled();
  await env.document.exitFullscreen();
  expect(onLeft).toHaveBeenCalledOnce();
});

test('a phone that has or allows none of it is no reason to fail', async () => {
  const env = phone();
  const refuse = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  holdScreen(
    { document: env.document, element: {}, orientation: undefined, wakeLock: undefined },
    true,
    () => {},
  ).release();
  const refusing = { ...env, element: { requestFullscreen: refuse }, wakeLock: { request: refuse } };
  const hold = holdScreen(refusing, true, () => {});
  await settled();
  hold.release();
});

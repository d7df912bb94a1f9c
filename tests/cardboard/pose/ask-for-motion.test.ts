import { expect, test, vi } from 'vitest';
import { askForMotion } from '../../../src/cardboard/pose/ask-for-motion.ts';

const ios = (answer: () => Promise<'granted' | 'denied' | 'default'>) => ({
  isSecureContext: true,
  DeviceOrientationEvent: { requestPermission: vi.fn(answer) },
});

test('phones that ask nobody are allowed', async () => {
  expect(await askForMotion({ isSecureContext: true, DeviceOrientationEvent: {} })).toEqual({
    allowed: true,
  });
});

test('an iPhone asks, and what the person says counts', async () => {
  const granted = ios(async () => 'granted');
  expect(await askForMotion(granted)).toEqual({ allowed: true });
  expect(granted.DeviceOrientationEvent.requestPermission).toHaveBeenCalledOnce();
});

test.each([
  ['refused', ios(async () => 'denied'), /magic window/],
  [
    'not asked by a tap',
    ios(() => Promise.reject(new DOMException('no gesture', 'NotAllowedError'))),
    /Allow/,
  ],
  ['no sensors', { isSecureContext: true, DeviceOrientationEvent: undefined }, /drag with a finger/],
  ['plain http', { isSecureContext: false, DeviceOrientationEvent: {} }, /https/],
])('%s: a sentence says why and what to do', async (_name, environment, words) => {
  const answer = await askForMotion(environment);
  expect(answer).toMatchObject({ allowed: false, why: expect.stringMatching(words) });
});

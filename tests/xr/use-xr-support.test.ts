import { expect, test } from 'vitest';
import { findXrSupport } from '../../src/xr/use-xr-support.ts';

const headset = (found: boolean) => ({ isSessionSupported: async () => found });

test('with a headset: ready', async () => {
  expect(await findXrSupport({ isSecureContext: true, xr: headset(true) })).toEqual({ state: 'ready' });
});

test.each([
  ['no HTTPS', { isSecureContext: false, xr: undefined }, /HTTPS.*--lan/],
  ['no WebXR', { isSecureContext: true, xr: undefined }, /no WebXR/],
  ['no headset', { isSecureContext: true, xr: headset(false) }, /No headset was found/],
  [
    'refused',
    { isSecureContext: true, xr: { isSessionSupported: () => Promise.reject(new Error('no')) } },
    /No headset/,
  ],
] as const)('%s: a sentence that says what to do', async (_name, environment, sentence) => {
  const support = await findXrSupport(environment);
  expect(support).toMatchObject({ state: 'unsupported', why: expect.stringMatching(sentence) });
});

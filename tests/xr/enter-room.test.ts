import { expect, test } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { enterRoom } from '../../src/xr/enter-room.ts';

test.each([
  ['NotSupportedError', /cannot show VR/],
  ['SecurityError', /blocked/],
  ['NotAllowedError', /allow it/],
  ['InvalidStateError', /Another page/],
  ['OperationError', /did not start/],
])('%s becomes a sentence', async (name, sentence) => {
  const failing = { enterVR: () => Promise.reject(new DOMException('no', name)) };
  const error = await enterRoom(failing).catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(UserError);
  expect(error).toMatchObject({ code: 'xr/not-entered', message: expect.stringMatching(sentence) });
});

test('entering says nothing', async () => {
  await expect(enterRoom({ enterVR: async () => ({}) })).resolves.toBeUndefined();
});

import { expect, test } from 'vitest';
import { UserError } from '../../../src/base/user-error.ts';
import { stopAndLeave } from '../../../src/panels/sitting/stop-and-leave.ts';

test('the stop is stored before the room is left', async () => {
  const happened: string[] = [];
  const guide = {
    async stop(reason: string) {
      await Promise.resolve();
      happened.push(`stopped: ${reason}`);
    },
  };
  await stopAndLeave(guide, 'unwell', () => happened.push('left'));
  expect(happened).toEqual(['stopped: unwell', 'left']);
});

test('whoever stops gets out also where the stop cannot be stored', async () => {
  const happened: string[] = [];
  const guide = { stop: () => Promise.reject(new UserError('storage/full', 'No space is left.', {})) };
  const stopping = stopAndLeave(guide, 'unwell', () => happened.push('left'));
  await expect(stopping).rejects.toThrow('No space is left.');
  expect(happened).toEqual(['left']);
});

import { expect, test, vi } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { UserError } from '../../../src/base/user-error.ts';
import { createSittingGuide } from '../../../src/ui/sitting/create-sitting-guide.ts';
import { deviceDouble } from '../../support/device-double.ts';
import { rehearsal } from '../../support/rehearsal.ts';

test('who keeps their things after all, where they could not be deleted yet, has said so to the device', async () => {
  const clock = createManualClock(5);
  const { protocol } = rehearsal();
  const device = deviceDouble(protocol, protocol.sequences[0]!.id, clock);
  const onWithdrawn = vi.fn();
  const guide = createSittingGuide({ device, clock, wait: async () => undefined, onWithdrawn });
  const trouble = new UserError('sitting/unreachable', 'The server cannot be reached.');
  vi.spyOn(device, 'withdraw').mockRejectedValueOnce(trouble);
  const takenBack = vi.spyOn(device, 'takeBackWithdrawal');
  await guide.withdraw();
  expect([guide.store.getState().problem, onWithdrawn.mock.calls]).toEqual([trouble.message, []]);
  await guide.keepMine();
  expect([guide.store.getState().problem, takenBack.mock.calls]).toEqual([undefined, [[]]]);
});

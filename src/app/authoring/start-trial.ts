import type { FinishedCase } from '../../instructor/publish/PublishPart.tsx';
import { createAttemptRunner } from '../../viewer/attempt-runner.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Reading } from '../reading.ts';
import type { Services } from '../services.ts';
import { windowPresets } from '../window-presets.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

/**
 * The case solved as a student would, on every display, with a viewer of its own: nothing that the author drew is in
 * sight, and nothing of the attempt is stored.
 */
export async function startTrial(
  services: Services,
  interrupted: Reading,
  { openCase, key }: FinishedCase,
): Promise<Reading> {
  const viewer = services.newViewer();
  viewer.run('openScan', { scan: interrupted.scan }, origin);
  const { layout, mainView } = interrupted.viewer.store.getState();
  viewer.run('setLayout', { layout, main: mainView }, origin);
  const window = windowPresets.find(({ id }) => id === openCase.view.windowPreset);
  if (window) viewer.run('setWindow', { window }, origin);
  const runner = await createAttemptRunner({
    viewer,
    teachingCase: openCase,
    loadKey: async () => key,
    record: async () => undefined,
    condition: 'flat',
    presets: windowPresets,
  });
  return {
    ...interrupted,
    id: viewer.newId(),
    viewer,
    runner,
    desk: undefined,
    trial: { interrupted },
    title: openCase.title,
    history: openCase.history,
  };
}

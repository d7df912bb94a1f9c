import type { UnsubmittedInput } from '../../storage/sittings/unsubmitted-input.ts';
import type { Answering } from '../../viewer/answering.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

/** Puts back what stood at a question before the page was closed: on the panels, and on the picture. */
export function giveBackInput(
  input: UnsubmittedInput,
  runner: Pick<Answering, 'choose'>,
  viewer: Viewer,
): void {
  const { choices, pin, marks, measurements, selectedId } = input;
  for (const [control, value] of Object.entries(choices)) runner.choose(control, value);
  viewer.run('importMeasurements', { measurements }, origin);
  viewer.run('setPin', { at: pin }, origin);
  for (const mark of marks) viewer.run('addMark', mark, origin);
  viewer.run('selectMeasurement', { id: selectedId }, origin);
}

import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { Attempt } from '../teaching/attempt/attempt.ts';
import type { Case } from '../teaching/case.ts';
import { createImageSteps } from '../ui/image-steps.ts';
import type { Opened } from '../ui/opening.ts';
import { createAttemptRunner } from '../viewer/attempt-runner.ts';
import type { Origin } from '../viewer/event-log.ts';
import { acquiredPlane } from '../viewer/acquired-plane.ts';
import { createScan } from '../viewer/scan.ts';
import { fetchCase, fetchCaseKey } from './fetch-case.ts';
import { lasting } from './lasting.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { windowPresets } from './window-presets.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

/** Makes an opened scan ready to read; for a case also begins its attempt, or goes on with the one that was left. */
export async function startReading(
  services: Services,
  { study, loadable, volume, refused }: Opened,
  caseId: string | undefined,
): Promise<Reading> {
  const { packed } = study;
  const teachingCase = caseId === undefined ? packed?.openCase : await fetchCase(caseId);
  const series = { ...loadable.series, diagnostics: volume.diagnostics };
  const scan = createScan(series, volume, {
    measurable: 'measurable' in volume ? volume.measurable : true,
    window: windowPresets.find(({ id }) => id === teachingCase?.view.windowPreset),
  });
  // A viewer of its own: whatever fails from here on, the reading before keeps what it shows.
  const viewer = services.newViewer();
  viewer.run('openScan', { scan }, origin);
  // The other views of a single slice are lines.
  if (scan.volume.dims[2] === 1) viewer.run('maximise', { view: acquiredPlane(scan) }, origin);
  const several = loadable.series.form === 'images' && loadable.series.slices > 1;
  const images = several ? createImageSteps(loadable, viewer) : undefined;
  const shown = { id: viewer.newId(), caseId, viewer, scan, loadable, study, images, refused };
  const title = teachingCase?.title ?? 'Your CT';
  if (!teachingCase || teachingCase.questions.length === 0)
    return { ...shown, title, history: teachingCase?.history, runner: undefined, kept: { durable: true } };
  const { sink, kept } = await services.storage();
  const attempts = attemptsFromEvents(await sink.events());
  const runner = await createAttemptRunner({
    viewer,
    teachingCase,
    loadKey: lasting(async () =>
      packed && caseId === undefined ? packed.key : fetchCaseKey(teachingCase.id),
    ),
    record: (event) => sink.append(event),
    resumed: attempts.find((attempt) => isUnfinished(attempt, teachingCase)),
    condition: 'flat',
  });
  return { ...shown, title, history: teachingCase.history, runner, kept };
}

function isUnfinished(attempt: Attempt, { id, revision }: Case): boolean {
  return attempt.caseId === id && attempt.caseRevision === revision && attempt.finishedAt === undefined;
}

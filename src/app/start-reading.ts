import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { Attempt } from '../teaching/attempt/attempt.ts';
import type { Case, CaseKey } from '../teaching/case.ts';
import type { Opened } from '../ui/opening.ts';
import { createAttemptRunner } from '../viewer/attempt-runner.ts';
import type { Origin } from '../viewer/event-log.ts';
import { createScan } from '../viewer/scan.ts';
import { fetchCase, fetchCaseKey } from './fetch-case.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { windowPresets } from './window-presets.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

/** Shows an opened scan; for a case also begins its attempt, or goes on with the one that was left. */
export async function startReading(
  services: Services,
  { loadable, volume, refused }: Opened,
  caseId: string | undefined,
): Promise<Reading> {
  const { viewer } = services;
  const measurable = 'measurable' in volume ? volume.measurable : true;
  const scan = createScan({ ...loadable.series, diagnostics: volume.diagnostics }, volume, measurable);
  if (caseId === undefined) {
    viewer.run('openScan', { scan }, origin);
    return { title: 'Your CT', scan, runner: undefined, refused };
  }
  // What can fail comes first: until it has worked, the viewer keeps what it shows.
  const teachingCase = await fetchCase(caseId);
  const sink = await services.sink();
  const events = await sink.events();
  viewer.run('openScan', { scan }, origin);
  const preset = windowPresets.find(({ id }) => id === teachingCase.view.windowPreset);
  if (preset) viewer.run('setWindow', { window: preset }, origin);
  const runner = await createAttemptRunner({
    viewer,
    teachingCase,
    loadKey: once(() => fetchCaseKey(caseId)),
    record: (event) => sink.append(event),
    resumed: attemptsFromEvents(events).find((attempt) => isUnfinished(attempt, teachingCase)),
    condition: 'flat',
  });
  return { title: teachingCase.title, scan, runner, refused };
}

function isUnfinished(attempt: Attempt, { id, revision }: Case): boolean {
  return attempt.caseId === id && attempt.caseRevision === revision && attempt.finishedAt === undefined;
}

/** Fetches the key once; a failed fetch may be tried again. */
function once(fetchKey: () => Promise<CaseKey>): () => Promise<CaseKey> {
  let key: Promise<CaseKey> | undefined;
  return () => {
    key ??= fetchKey().catch((error: unknown) => {
      key = undefined;
      throw error;
    });
    return key;
  };
}

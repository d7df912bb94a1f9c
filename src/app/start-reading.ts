import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { CaseKey } from '../teaching/case.ts';
import type { Opened } from '../ui/opening.ts';
import { type AttemptRunner, createAttemptRunner } from '../viewer/attempt-runner.ts';
import { createScan } from '../viewer/scan.ts';
import { fetchCase, fetchCaseKey } from './fetch-case.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { windowPresets } from './window-presets.ts';

/** Shows an opened scan; for a case also begins its attempt, or goes on with the one that was left. */
export async function startReading(
  services: Services,
  { loadable, volume, refused }: Opened,
  caseId: string | undefined,
): Promise<Reading> {
  const { viewer } = services;
  const measurable = 'measurable' in volume ? volume.measurable : true;
  const scan = createScan({ ...loadable.series, diagnostics: volume.diagnostics }, volume, measurable);
  const origin = { input: 'program', condition: 'flat' } as const;
  viewer.run('openScan', { scan }, origin);
  if (caseId === undefined) return { title: 'Your CT', scan, runner: undefined, refused };
  const teachingCase = await fetchCase(caseId);
  const preset = windowPresets.find(({ id }) => id === teachingCase.view.windowPreset);
  if (preset) viewer.run('setWindow', { window: preset }, origin);
  const sink = await services.sink();
  const unfinished = attemptsFromEvents(await sink.events()).find(
    (attempt) =>
      attempt.caseId === caseId &&
      attempt.caseRevision === teachingCase.revision &&
      attempt.finishedAt === undefined,
  );
  const runner: AttemptRunner = await createAttemptRunner({
    viewer,
    teachingCase,
    loadKey: once(() => fetchCaseKey(caseId)),
    record: (event) => sink.append(event),
    resumed: unfinished,
    condition: 'flat',
  });
  return { title: teachingCase.title, scan, runner, refused };
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

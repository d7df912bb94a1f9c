import { UserError } from '../base/user-error.ts';
import { attemptsFromEvents } from '../teaching/attempt/attempts-from-events.ts';
import type { Attempt } from '../teaching/attempt/attempt.ts';
import type { Case } from '../teaching/case.ts';
import { reviewQuestions } from '../teaching/scheduling/review-questions.ts';
import { readExtraTime } from '../storage/extra-time.ts';
import type { Opened } from '../ui/opening.ts';
import { createAttemptRunner } from '../viewer/attempt-runner.ts';
import type { KeptView } from '../viewer/kept-view.ts';
import { volumeFingerprint } from '../imaging/volume-fingerprint.ts';
import { fetchCase, fetchCaseKey } from './fetch-case.ts';
import { lasting } from './lasting.ts';
import { learnersTimeZone } from './learning/learners-time-zone.ts';
import type { Reading } from './reading.ts';
import type { Services } from './services.ts';
import { byProgram, showScan } from './show-scan.ts';
import { windowPresets } from './window-presets.ts';

/**
 * Makes an opened scan ready to read; for a case also begins its attempt, or goes on with the one that was left. A
 * review asks what has fallen due of the case, and the whole of it where nothing has.
 */
export async function startReading(
  services: Services,
  opened: Opened,
  caseId: string | undefined,
  review: boolean,
): Promise<Reading> {
  const { volume, study } = opened;
  const { packed } = study;
  const wholeCase = caseId === undefined ? packed?.openCase : await fetchCase(caseId);
  const teachingCase = wholeCase && review ? await dueOf(services, wholeCase) : wholeCase;
  const scanKey = caseId === undefined ? `scan:${volumeFingerprint(volume)}` : `case:${caseId}`;
  const shown = {
    ...showScan(services, opened, teachingCase?.view.windowPreset),
    caseId,
    review,
    scanKey,
    comparison: teachingCase?.comparison,
  };
  const { viewer } = shown;
  const title = teachingCase?.title ?? 'Your CT';
  const takeUp = async () => {
    const view = await keptViewOf(services, scanKey);
    if (view) viewer.run('restoreView', { view }, byProgram);
  };
  if (!teachingCase || teachingCase.questions.length === 0) {
    await takeUp();
    return { ...shown, title, history: teachingCase?.history, runner: undefined, kept: { durable: true } };
  }
  const { sink, settings, kept } = await services.storage();
  const attempts = attemptsFromEvents(await sink.events());
  const resumed = attempts.find((attempt) => isUnfinished(attempt, teachingCase, review));
  // A new attempt begins afresh: where the last one ended, its truth was shown.
  if (resumed) await takeUp();
  const runner = await createAttemptRunner({
    viewer,
    teachingCase,
    loadKey: lasting(async () => (packed && caseId === undefined ? packed.key : fetchCaseKey(teachingCase))),
    async record(event) {
      await sink.append(event);
      if (event.type === 'answered') void services.persist();
    },
    resumed,
    review: review || undefined,
    condition: 'flat',
    presets: windowPresets,
    accommodation: { extraTime: await readExtraTime(settings) },
  });
  return { ...shown, title, history: teachingCase.history, runner, kept };
}

function isUnfinished(attempt: Attempt, { id, revision }: Case, review: boolean): boolean {
  return (
    attempt.caseId === id &&
    attempt.caseRevision === revision &&
    attempt.finishedAt === undefined &&
    (attempt.review ?? false) === review
  );
}

/** A case with the questions that have fallen due alone, or those of a review that was left half way. */
async function dueOf({ storage, clock }: Services, wholeCase: Case): Promise<Case> {
  const { sink } = await storage();
  const attempts = attemptsFromEvents(await sink.events());
  const left = attempts.find((attempt) => isUnfinished(attempt, wholeCase, true));
  const asked = left?.questionIds ?? reviewQuestions(attempts, wholeCase.id, clock.now(), learnersTimeZone());
  const questions = wholeCase.questions.filter(({ id }) => asked.includes(id));
  return questions.length > 0 ? { ...wholeCase, questions } : wholeCase;
}

/** Where this scan was left; that it cannot be read is no reason not to open it. */
async function keptViewOf({ storage, log }: Services, scanKey: string): Promise<KeptView | undefined> {
  try {
    const { views } = await storage();
    return await views?.get(scanKey);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn('views/unreadable', { code: error.code });
    return undefined;
  }
}

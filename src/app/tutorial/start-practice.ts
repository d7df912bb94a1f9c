import { UserError } from '../../base/user-error.ts';
import type { LoadedVolume } from '../../sources/opened-study.ts';
import { practiceCase, practiceKey } from '../../teaching/tutorial/practice-case.ts';
import type { TutorialRecord } from '../../teaching/tutorial/tutorial-record.ts';
import { createAttemptRunner } from '../../viewer/attempt-runner.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { createScan } from '../../viewer/scan.ts';
import { createTutorial } from '../../viewer/tutorial/create-tutorial.ts';
import type { Reading } from '../reading.ts';
import type { Services } from '../services.ts';
import { practiceSeries, practiceVolume } from './practice-volume.ts';

const origin: Origin = { input: 'program', condition: 'flat' };

export type PracticeServices = Pick<Services, 'newViewer' | 'smallScreen' | 'storage' | 'log'>;

interface PracticePlace {
  /** What was read before and is gone back to. */
  readonly interrupted?: Reading | undefined;
  /** The room that goes on, if one does. */
  readonly roomId?: string | undefined;
  /** Takes the ways through in place of the learner's own; each begins afresh. */
  readonly keep?: ((record: TutorialRecord) => void) | undefined;
}

/** The practice block with its tutorial, ready to read. */
export async function startPractice(
  services: PracticeServices,
  { interrupted, roomId, keep }: PracticePlace,
): Promise<Reading> {
  const volume: LoadedVolume = { ...practiceVolume(), diagnostics: [], refused: [] };
  const scan = createScan(practiceSeries, volume);
  const viewer = services.newViewer();
  viewer.run('openScan', { scan }, origin);
  viewer.run('setLayout', { layout: services.smallScreen() ? 'one-three' : 'grid', main: 'axial' }, origin);
  // Nobody's answer to anything: how often rods are counted right is in the tutorial's own record.
  const runner = await createAttemptRunner({
    viewer,
    teachingCase: practiceCase,
    loadKey: async () => practiceKey,
    record: async () => undefined,
    condition: 'flat',
  });
  const tutorial = createTutorial({
    viewer,
    runner,
    condition: 'flat',
    records: keep ? [] : await keptRecords(services),
    keep: keep ?? ((record) => void keepRecord(services, record)),
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const loadable = {
    series: practiceSeries,
    bytes: undefined,
    load: async () => volume,
    loadImage: () => Promise.reject(new Error('practice block: has no single images')),
    dicom: undefined,
  };
  const id = viewer.newId();
  return {
    id,
    roomId: roomId ?? id,
    caseId: undefined,
    review: false,
    scanKey: 'practice',
    hanging: undefined,
    comparison: undefined,
    title: practiceCase.title,
    history: undefined,
    viewer,
    scan,
    loadable,
    study: { series: [loadable], refused: [] },
    images: undefined,
    runner,
    practice: { tutorial, interrupted },
    kept: { durable: true },
    refused: [],
  };
}

/** Of earlier ways through; none where this browser keeps nothing, or cannot read it. */
async function keptRecords({ storage, log }: PracticeServices): Promise<readonly TutorialRecord[]> {
  try {
    return (await (await storage()).tutorials?.all()) ?? [];
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn('tutorial/unreadable', { code: error.code });
    return [];
  }
}

async function keepRecord({ storage, log }: PracticeServices, record: TutorialRecord): Promise<void> {
  try {
    await (await storage()).tutorials?.put(record);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warn('tutorial/not-kept', { code: error.code });
  }
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Case } from '../../teaching/case.ts';
import { createOpening, type Opened, type Opening } from '../../ui/opening.ts';
import type { GuideStep } from '../../ui/sitting/create-sitting-guide.ts';
import type { Find } from '../open-sources.ts';
import type { Reading } from '../reading.ts';
import type { Services } from '../services.ts';
import { askStepCase, type CaseStep, showStepCase, type Taking } from './start-step-case.ts';
import type { PracticeServices } from '../tutorial/start-practice.ts';
import { startStepPractice } from './start-step-practice.ts';

type DeskServices = PracticeServices & Pick<Services, 'clock'>;

/** Where the images and texts of a study's cases come from. */
export interface CaseFetching {
  readonly images: (caseId: string) => Find;
  readonly text: (caseId: string) => Promise<Case>;
}

export interface SittingDeskState {
  /** What is on the reading station; it stays there between two cases that are read in a headset. */
  readonly reading: Reading | undefined;
  /** The step that it belongs to. */
  readonly stepId: string | undefined;
}

/** Puts each step's case or practice on the reading station, and takes it off again. */
export interface SittingDesk {
  readonly store: Pick<StoreApi<SittingDeskState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly opening: Opening;
  /** From the first step of the practice once more. */
  readonly practiseAgain: () => void;
  dispose(): void;
}

export function createSittingDesk(
  services: DeskServices,
  taking: Taking,
  fetching: CaseFetching,
): SittingDesk {
  const { guide } = taking;
  const store = createStore<SittingDeskState>(() => ({ reading: undefined, stepId: undefined }));
  const now = store.getState;
  let wanted: string | undefined;
  let whole: Case | undefined;
  let asking = false;

  const put = (reading: Reading | undefined, stepId: string | undefined) => {
    const before = now().reading;
    store.setState({ reading, stepId });
    if (!before || before.id === reading?.id) return;
    before.runner?.dispose();
    before.practice?.tutorial.dispose();
  };
  /** In a headset one room goes on from case to case. */
  const inRoom = (reading: Reading): Reading => ({
    ...reading,
    roomId: now().reading?.roomId ?? reading.roomId,
  });

  const opening = createOpening(async (opened: Opened, signal) => {
    const step = guide.step();
    if (step?.kind !== 'case') return;
    const text = await fetching.text(step.caseId);
    if (signal?.aborted || wanted !== step.id) return;
    whole = text;
    put(inRoom(showStepCase(services, taking, { step, whole, opened })), step.id);
    follow();
  }, services.clock);

  const practise = async (step: Extract<GuideStep, { kind: 'familiarise' }>) => {
    const reading = await startStepPractice(services, taking, step, now().reading?.roomId);
    if (wanted === step.id) put(reading, step.id);
    else reading.practice?.tutorial.dispose();
  };

  const fetchFor = (step: GuideStep | undefined) => {
    opening.dismiss();
    // What could not be had before is not what is fetched now.
    guide.trouble(undefined);
    if (step?.kind === 'case') void opening.open(fetching.images(step.caseId));
    if (step?.kind === 'familiarise') void practise(step);
  };

  /** The time of a case begins when its images are there on the display that it is read on, and then its questions come. */
  const ask = async (step: CaseStep, reading: Reading, text: Case) => {
    if (!guide.begun()) await guide.beginCase();
    if (!guide.begun() || guide.step()?.id !== step.id) return;
    const asked = await askStepCase(taking, { step, whole: text, reading });
    if (wanted !== step.id) {
      asked.runner?.dispose();
      return;
    }
    put(asked, step.id);
    guide.reading(step.id);
  };
  const askOnce = async (step: CaseStep, reading: Reading, text: Case) => {
    asking = true;
    try {
      await ask(step, reading, text);
    } finally {
      asking = false;
    }
    // The step may be over, and the next one's images there.
    if (wanted !== step.id) follow();
  };

  const follow = () => {
    const step = guide.step();
    const { part, problem, busy } = guide.store.getState();
    if (step?.id !== wanted) {
      wanted = step?.id;
      fetchFor(step);
    }
    const { reading, stepId } = now();
    if (!reading) return;
    if (stepId !== wanted && !guide.immersed()) put(undefined, undefined);
    const waits = step?.kind === 'case' && stepId === step.id && reading.runner === undefined;
    // What failed waits for the participant to try again.
    if (
      waits &&
      part.kind === 'case' &&
      whole &&
      !asking &&
      !busy &&
      (problem === undefined || guide.begun())
    )
      void askOnce(step, reading, whole);
  };
  const stopFollowing = guide.store.subscribe(follow);
  const stopWatching = opening.store.subscribe((state) => {
    if (state.step !== 'refused') return;
    const message = state.refused[0]?.message ?? 'The case could not be opened.';
    guide.trouble({ message, again: () => fetchFor(guide.step()) });
  });
  follow();
  return {
    store,
    opening,
    practiseAgain() {
      const step = guide.step();
      if (step?.kind === 'familiarise') void practise(step);
    },
    dispose() {
      stopFollowing();
      stopWatching();
      wanted = undefined;
      opening.dismiss();
      put(undefined, undefined);
    },
  };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import { volumeFingerprint } from '../../imaging/volume-fingerprint.ts';
import { createDraftDesk } from '../../instructor/draft-desk.ts';
import type { FinishedCase } from '../../instructor/publish/PublishPart.tsx';
import type { Draft } from '../../teaching/authoring/draft.ts';
import type { KeptDraft } from '../../teaching/authoring/kept-draft.ts';
import type { Reading } from '../reading.ts';
import type { Services } from '../services.ts';
import type { CurrentReading } from '../use-reading.ts';
import { draftsOver, draftToBegin } from './draft-to-begin.ts';
import { keyStanding } from './key-standing.ts';
import { startTrial } from './start-trial.ts';

/** What is asked before a case is written over a scan. */
export interface DraftChoice {
  /** What was written over it before. */
  readonly drafts: readonly KeptDraft[];
  /** The case that is open has not been answered yet. */
  readonly showsAnswers: boolean;
  /** What beginning anew is called. */
  readonly newWords: string;
}

/** Writing cases over what is being read. */
export interface Authoring {
  /** Begins a case over the scan; asks first where drafts lie over it, or where it would show the answers. */
  readonly make: () => Promise<void>;
  /** Undefined while nothing is asked. */
  readonly choice: DraftChoice | undefined;
  readonly begin: () => Promise<void>;
  readonly goOn: (draft: KeptDraft) => void;
  readonly dismiss: () => void;
  /** Lays the draft away; the scan stays open. */
  readonly close: () => void;
  readonly tryAsStudent: (finished: FinishedCase) => Promise<void>;
  /** From the trial back to the draft. */
  readonly back: () => void;
  /** The draft that is to be gone on with as soon as its scan is open. */
  readonly want: (draftId: string | undefined) => void;
  /** What went wrong with the last of these; cleared with the next. */
  readonly problem: string | undefined;
}

export function useAuthoring(services: Services, current: CurrentReading): Authoring {
  const { reading, swap } = current;
  /** What is on the screen: while something was waited for, it may have become another. */
  const shown = useRef(reading);
  useEffect(() => {
    shown.current = reading;
  }, [reading]);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [choice, setChoice] = useState<DraftChoice | undefined>(undefined);
  const wanted = useRef<string | undefined>(undefined);

  const explained = useCallback(async (work: () => Promise<void>) => {
    setProblem(undefined);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setProblem(error.message);
    }
  }, []);
  const sit = useCallback(
    async (over: Reading, kept: KeptDraft | Draft) => {
      const { drafts } = await services.storage();
      if (shown.current !== over) return;
      const desk = createDraftDesk({ kept, drafts, clock: services.clock, newId: () => crypto.randomUUID() });
      // A new draft is one that is kept: its first save is not waited for.
      void services.persist();
      swap({ ...over, desk, runner: undefined, history: undefined, title: 'Your draft' });
    },
    [services, swap],
  );
  const make = useCallback(
    () =>
      explained(async () => {
        if (!reading) return;
        const over = await draftsHere(services, reading);
        if (shown.current !== reading) return;
        const showsAnswers = keyStanding(reading.runner?.store.getState().attempt) === 'tell-first';
        if (over.length === 0 && !showsAnswers) await sit(reading, await draftToBegin(reading, over));
        else setChoice({ drafts: over, showsAnswers, newWords: newWords(reading) });
      }),
    [reading, services, sit, explained],
  );
  const dismiss = useCallback(() => setChoice(undefined), []);
  const begin = useCallback(
    () =>
      explained(async () => {
        dismiss();
        if (reading) await sit(reading, await draftToBegin(reading, await draftsHere(services, reading)));
      }),
    [reading, services, sit, explained, dismiss],
  );
  const goOn = useCallback(
    (draft: KeptDraft) => {
      dismiss();
      if (reading) void explained(() => sit(reading, draft));
    },
    [reading, sit, explained, dismiss],
  );
  const close = useCallback(() => {
    if (reading?.desk) swap({ ...reading, desk: undefined, title: 'Your CT' });
  }, [reading, swap]);
  const tryAsStudent = useCallback(
    (finished: FinishedCase) =>
      explained(async () => {
        if (!reading?.desk) return;
        await reading.desk.flush();
        const trial = await startTrial(services, reading, finished);
        if (shown.current === reading) swap(trial);
        else trial.runner?.dispose();
      }),
    [reading, services, swap, explained],
  );
  const back = useCallback(() => {
    if (reading?.trial) swap(reading.trial.interrupted);
  }, [reading, swap]);

  useEffect(() => {
    const id = wanted.current;
    if (!reading || reading.desk || reading.trial || id === undefined) return;
    wanted.current = undefined;
    void explained(async () => {
      const { drafts } = await services.storage();
      const kept = await drafts?.get(id);
      if (!kept) return;
      if (kept.document.scan?.fingerprint !== volumeFingerprint(reading.scan.volume))
        throw new UserError(
          'drafts/another-scan',
          `This is another CT than the draft “${kept.document.title}” was written over (${kept.document.scan?.words}). Open that one; the draft is kept.`,
        );
      await sit(reading, kept);
    });
  }, [reading, services, sit, explained]);

  const desk = reading?.desk ?? reading?.trial?.interrupted.desk;
  useEffect(() => {
    if (!desk) return;
    // Phones and closing tabs end pages without another word.
    const leave = () => void desk.flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
    };
  }, [desk]);
  const want = useCallback((draftId: string | undefined) => {
    wanted.current = draftId;
  }, []);
  return { make, choice, begin, goOn, dismiss, close, tryAsStudent, back, want, problem };
}

async function draftsHere(services: Services, reading: Reading): Promise<readonly KeptDraft[]> {
  const { drafts } = await services.storage();
  return draftsOver(reading, (await drafts?.all()) ?? []);
}

function newWords({ caseId, study }: Reading): string {
  if (caseId !== undefined) return 'Edit a copy';
  return study.packed ? 'Edit the case as it came' : 'Begin another case';
}

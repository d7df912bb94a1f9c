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
import { draftToGoOnWith } from './draft-to-go-on-with.ts';
import { startTrial } from './start-trial.ts';

/** Writing cases over what is being read. */
export interface Authoring {
  /** Begins a case over the scan, or goes on with the newest draft over it. */
  readonly make: () => Promise<void>;
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
  const [problem, setProblem] = useState<string | undefined>(undefined);
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
      const desk = createDraftDesk({ kept, drafts, clock: services.clock, newId: () => crypto.randomUUID() });
      // A new draft is one that is kept: its first save is not waited for.
      void services.persist();
      swap({ ...over, desk, runner: undefined, history: undefined, title: 'A case in the making' });
    },
    [services, swap],
  );
  const make = useCallback(
    () =>
      explained(async () => {
        if (!reading) return;
        const { drafts } = await services.storage();
        const kept = (await drafts?.all()) ?? [];
        await sit(reading, await draftToGoOnWith(reading, kept));
      }),
    [reading, services, sit, explained],
  );
  const close = useCallback(() => {
    if (reading?.desk) swap({ ...reading, desk: undefined, title: 'Your CT' });
  }, [reading, swap]);
  const tryAsStudent = useCallback(
    (finished: FinishedCase) =>
      explained(async () => {
        if (!reading?.desk) return;
        await reading.desk.flush();
        swap(await startTrial(services, reading, finished));
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
  return { make, close, tryAsStudent, back, want, problem };
}

import { useCallback, useEffect, useRef, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import { createSittingGuide } from '../../ui/sitting/create-sitting-guide.ts';
import { fetchCase } from '../fetch-case.ts';
import { openMadeCase } from '../library/open-made.ts';
import type { Services } from '../services.ts';
import { hideCode } from '../use-hash-route.ts';
import { createSittingDesk, type SittingDesk } from './sitting-desk.ts';
import { createSittingEntry, type Entered, type SittingEntry } from './sitting-entry.ts';
import type { Taking } from './start-step-case.ts';

/** A sitting that is under way in this page. */
export interface OpenSitting extends Taking {
  readonly desk: SittingDesk;
  readonly saveAnswers: Entered['saveAnswers'];
}

export interface SittingDoor {
  readonly open: OpenSitting | undefined;
  readonly busy: boolean;
  readonly problem: string | undefined;
  readonly notice: string | undefined;
  readonly join: (code: string) => void;
  readonly joinLocal: (...from: Parameters<SittingEntry['joinLocal']>) => void;
  /** Leaves the sitting as it is; the next one begins with a code. */
  readonly leave: () => void;
}

/** Goes on with the sitting that this browser remembers, unless a link brings a code. */
export function useSittingDoor(services: Services, code: string | undefined): SittingDoor {
  const [entry] = useState(() => createSittingEntry(services));
  const [open, setOpen] = useState<OpenSitting | undefined>(undefined);
  const [busy, setBusy] = useState(true);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [notice, setNotice] = useState<string | undefined>(undefined);
  const current = useRef<OpenSitting | undefined>(undefined);
  /** Counts ways in: what came of one that was overtaken, or that the page was left during, is let go. */
  const turn = useRef(0);

  const put = useCallback((next: OpenSitting | undefined) => {
    const before = current.current;
    current.current = next;
    setOpen(next);
    before?.desk.dispose();
    before?.guide.dispose();
    before?.device.dispose();
  }, []);
  const enter = useCallback(
    async (come: () => Promise<Entered | undefined>) => {
      const mine = ++turn.current;
      setBusy(true);
      setProblem(undefined);
      try {
        const entered = await come();
        if (turn.current !== mine) entered?.device.dispose();
        else if (entered)
          put(
            take(services, entered, () => {
              put(undefined);
              setNotice('Everything of yours was deleted. Thank you for having taken part.');
            }),
          );
      } catch (error) {
        if (!(error instanceof UserError)) throw error;
        // One that was cut off before has come to its end.
        const say = error.code === 'sitting/withdrawn' ? setNotice : setProblem;
        if (turn.current === mine) say(error.message);
      } finally {
        if (turn.current === mine) setBusy(false);
      }
    },
    [services, put],
  );
  const join = useCallback((typed: string) => void enter(() => entry.join(typed)), [enter, entry]);
  const joinLocal: SittingDoor['joinLocal'] = useCallback(
    (...from) => void enter(() => entry.joinLocal(...from)),
    [enter, entry],
  );
  const came = useRef(false);
  useEffect(() => {
    hideCode();
    if (code !== undefined) join(code);
    // The address has lost the code that is being used.
    else if (!came.current) void enter(entry.remembered);
    came.current = true;
  }, [code, enter, entry, join]);
  useEffect(
    () => () => {
      turn.current++;
      put(undefined);
    },
    [put],
  );
  const leave = useCallback(() => {
    void entry.forget();
    put(undefined);
  }, [entry, put]);
  return { open, busy, problem, notice, join, joinLocal, leave };
}

function take(services: Services, { device, saveAnswers }: Entered, onWithdrawn: () => void): OpenSitting {
  const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
  const guide = createSittingGuide({ device, clock: services.clock, wait, onWithdrawn });
  const taking: Taking = { device, guide };
  void services.persist();
  const desk = createSittingDesk(services, taking, {
    images: (caseId) => openMadeCase(caseId, services.caseMaker),
    text: fetchCase,
  });
  return { ...taking, desk, saveAnswers };
}

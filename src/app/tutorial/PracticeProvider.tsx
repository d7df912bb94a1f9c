import { type PropsWithChildren, useCallback, useSyncExternalStore } from 'react';
import { isReading, useSittingPart } from '../../panels/sitting/use-sitting-part.ts';
import { AttemptContext } from '../../ui/attempt-context.ts';
import { type PracticeDoor, PracticeDoorContext } from '../../ui/tutorial/practice-door.ts';
import { TutorialContext } from '../../ui/tutorial/tutorial-context.ts';
import { ANSWER_STEP } from '../../viewer/tutorial/answering-steps.ts';
import type { Tutorial } from '../../viewer/tutorial/create-tutorial.ts';
import type { Reading } from '../reading.ts';

interface PracticeProviderProps {
  readonly reading: Reading;
  readonly door: PracticeDoor;
}

/** Gives every front end the attempt, the tutorial if there is one, and the way to it. */
export function PracticeProvider({ reading, door, children }: PropsWithChildren<PracticeProviderProps>) {
  const { runner, practice } = reading;
  const part = useSittingPart();
  const asked = useAsked(practice?.tutorial) && isReading(part);
  return (
    <PracticeDoorContext value={door}>
      <TutorialContext value={practice?.tutorial}>
        <AttemptContext value={asked ? runner : undefined}>{children}</AttemptContext>
      </TutorialContext>
    </PracticeDoorContext>
  );
}

/** The tutorial's question is there from its step on, not before, and not where that was left out; those of a case always. */
function useAsked(tutorial: Tutorial | undefined): boolean {
  const subscribe = useCallback(
    (changed: () => void) => tutorial?.store.subscribe(changed) ?? (() => undefined),
    [tutorial],
  );
  return useSyncExternalStore(subscribe, () => {
    if (!tutorial) return true;
    const step = tutorial.step();
    const last = tutorial.store.getState().record.steps.at(-1);
    return step ? step.id === ANSWER_STEP : last?.outcome === 'done';
  });
}

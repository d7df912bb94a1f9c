import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../base/clock.ts';
import {
  answersFrom,
  type InstrumentQuestion,
  instrumentPages,
} from '../research/instruments/instrument-pages.ts';
import { type InstrumentResult, scoreInstrument } from '../research/instruments/score-instrument.ts';
import type { FilledForm } from '../teaching/attempt/filled-form.ts';
import type { Condition } from '../teaching/condition.ts';
import type { InputKind } from '../teaching/input-kind.ts';
import type { Answering } from './answering.ts';
import type { Choices } from './draft-response.ts';
import { guardedSteps, type StepState } from './guarded.ts';
import type { FormOffer } from './offered-forms.ts';

export interface FormState extends StepState {
  readonly choices: Choices;
  /** From 0. */
  readonly page: number;
  /** There once storage has confirmed the answers. */
  readonly result: InstrumentResult | undefined;
}

/** Takes somebody through a questionnaire; the same runner behind the page and the headset's board. */
export interface FormRunner extends Answering, FormOffer {
  readonly store: Pick<StoreApi<FormState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly pages: readonly (readonly InstrumentQuestion[])[];
  /** On to the next page, answered or not; from the last one the answers are stored. */
  next(by: { readonly input: InputKind; readonly condition: Condition }): Promise<void>;
  back(): void;
}

interface FormRunnerOptions extends FormOffer {
  readonly clock: Clock;
  /** Resolves when the answers are safe from a killed tab. */
  readonly keep: (form: FilledForm) => Promise<void>;
  /** As it was kept before: nothing is asked again, and what the answers tell is said. */
  readonly kept?: Pick<FilledForm, 'answers'>;
}

export function createFormRunner({ instrument, occasion, clock, keep, kept }: FormRunnerOptions): FormRunner {
  const pages = instrumentPages(instrument);
  const shownAt = clock.now();
  const store = createStore<FormState>(() => ({
    choices: Object.fromEntries(
      Object.entries(kept?.answers ?? {}).map(([id, value]) => [id, String(value)]),
    ),
    page: 0,
    result: kept && scoreInstrument(instrument, kept.answers),
    saving: false,
    problem: undefined,
  }));
  const now = store.getState;
  const guarded = guardedSteps(now, (part) => store.setState(part));
  return {
    instrument,
    occasion,
    store,
    pages,
    choose: (id, value) => store.setState({ choices: { ...now().choices, [id]: value } }),
    back: () => store.setState({ page: Math.max(0, now().page - 1) }),
    async next({ input, condition }) {
      const { page, choices, result } = now();
      if (result) return;
      if (page < pages.length - 1) {
        store.setState({ page: page + 1 });
        return;
      }
      await guarded(async () => {
        const answers = answersFrom(instrument, choices);
        const scored = scoreInstrument(instrument, answers);
        await keep({
          instrumentId: instrument.id,
          wordingHash: instrument.wordingHash,
          occasion,
          answers,
          scores: Object.fromEntries(
            scored.scores.flatMap(({ id, value }) => (value === undefined ? [] : [[id, value]])),
          ),
          straightLined: scored.straightLined,
          shownAt,
          submittedAt: clock.now(),
          inputKind: input,
          condition,
        });
        store.setState({ result: scored });
      });
    },
  };
}

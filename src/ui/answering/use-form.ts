import { useStore } from 'zustand';
import type { InstrumentQuestion } from '../../research/instruments/instrument-pages.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';

/** What any display's panel shows of a questionnaire. */
export interface OpenForm {
  readonly questions: readonly InstrumentQuestion[];
  /** "2 of 6"; undefined where there is one page. */
  readonly progress: string | undefined;
  /** Read before the first page. */
  readonly instructions: string | undefined;
  /** Everything on this page is answered: going on is the thing to do. */
  readonly answered: boolean;
  readonly canGoBack: boolean;
  readonly nextText: string;
  readonly canGoOn: boolean;
  /** Once the answers are kept. */
  readonly thanks: string | undefined;
  readonly problem: string | undefined;
}

/** A questionnaire as it stands, for every display's own drawing of it. */
export function useForm({ store, pages, instrument }: FormRunner): OpenForm {
  const { page, choices, saving, problem, result } = useStore(store);
  const questions = pages[page] ?? [];
  const last = page === pages.length - 1;
  const answered = questions.every(({ id }) => choices[id] !== undefined);
  return {
    questions,
    progress: pages.length > 1 ? `${page + 1} of ${pages.length}` : undefined,
    instructions: page === 0 ? instrument.instructions : undefined,
    answered,
    canGoBack: page > 0 && !saving,
    nextText: saving ? 'Saving…' : last ? 'Save my answers' : answered ? 'Next' : 'Skip',
    canGoOn: !saving,
    thanks: result && (result.caution ?? 'Thank you. Your answers are kept with this case.'),
    problem: problem?.message,
  };
}

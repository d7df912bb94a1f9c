import type { StoreApi } from 'zustand/vanilla';
import type { ChoiceValue } from '../teaching/control.ts';
import type { Choices } from './draft-response.ts';

/**
 * Something that is answered by controls: a question, or a questionnaire. Every display draws the same one, so
 * that what is typed on the page stands in the headset, and the other way round.
 */
export interface Answering {
  readonly store: Pick<StoreApi<{ readonly choices: Choices }>, 'getState' | 'getInitialState' | 'subscribe'>;
  choose(controlId: string, value: ChoiceValue): void;
}

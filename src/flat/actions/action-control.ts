import { ariaChord, chordName } from './key-chord.ts';
import type { StationAction } from './station-action.ts';

/** What a control that does an action says of it: to mouse and finger, and to assistive technology. */
export interface ActionControl {
  readonly title: string;
  readonly 'aria-keyshortcuts': string | undefined;
}

/** Names the action, its key and what it does; `name` where the control calls it otherwise. */
export function actionControl({ name, hint, keys }: StationAction, called = name): ActionControl {
  const [key] = keys;
  return {
    title: `${called}${key ? ` (${chordName(key)})` : ''}${hint ? `: ${hint}` : ''}`,
    'aria-keyshortcuts': key && ariaChord(key),
  };
}

/** The action with an id; throws where there is none, so that no control can offer what is gone. */
export function actionById(actions: readonly StationAction[], id: string): StationAction {
  const action = actions.find((one) => one.id === id);
  if (!action) throw new Error(`actions: no '${id}'`);
  return action;
}

import type { ViewName } from '../../viewer/viewer-state.ts';
import { isChord, type KeyPress, typesCharacter } from './key-chord.ts';
import type { StationAction } from './station-action.ts';

/** Whose keys a press is for. */
export interface KeyFocus {
  /** The view that has the focus itself; undefined: something else has it. */
  readonly view: ViewName | undefined;
  /** False: only keys that type no character count outside a view that has the focus. */
  readonly singleKeys: boolean;
}

/** The action that a key press asks for; a focused view's own keys come first. */
export function actionForKey(
  actions: readonly StationAction[],
  press: KeyPress,
  { view, singleKeys }: KeyFocus,
): StationAction | undefined {
  const kind = view && (view === 'volume' ? 'volume' : 'slice');
  const pressed = (where: StationAction['where'], allowed: (chord: string) => boolean) =>
    actions.find(
      (action) => action.where === where && action.keys.some((key) => allowed(key) && isChord(key, press)),
    );
  return (
    (kind && pressed(kind, () => true)) ?? pressed(undefined, (key) => singleKeys || !typesCharacter(key))
  );
}

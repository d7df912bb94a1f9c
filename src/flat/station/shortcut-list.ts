import { chordName } from '../actions/key-chord.ts';
import { gestures } from '../actions/gestures.ts';
import { actionGroups, type StationAction } from '../actions/station-action.ts';

/** Keys or a pointer gesture, and what they do. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Everything that keys, mouse and fingers do in the station, group by group. */
export function shortcutGroups(actions: readonly StationAction[]): readonly ShortcutGroup[] {
  const byKeys = actionGroups.map((title) => ({
    title,
    shortcuts: actions
      .filter(({ group, keys }) => group === title && keys.length > 0)
      .map(({ keys, name, hint }) => ({
        keys: keys.map(chordName).join(', '),
        does: hint ? `${name}: ${hint}` : name,
      })),
  }));
  const byPointer = gestures.map(({ title, gestures: list }) => ({
    title,
    shortcuts: list.map(({ by, does }) => ({ keys: by, does })),
  }));
  return [...byKeys, ...byPointer].filter(({ shortcuts }) => shortcuts.length > 0);
}

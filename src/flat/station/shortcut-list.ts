import type { WindowPreset } from '../../imaging/voi-window.ts';
import { measurementKinds } from '../../measure/index.ts';
import { stepsSentence } from '../steps-sentence.ts';
import { tools } from '../../viewer/tools/index.ts';

/** Keys or a pointer gesture, and what they do. */
export interface Shortcut {
  readonly keys: string;
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Everything that keys, mouse and fingers do in the station; tools and presets from their registries. */
export function shortcutGroups(presets: readonly WindowPreset[]): readonly ShortcutGroup[] {
  return [
    {
      title: 'Tools',
      shortcuts: [
        ...tools.all
          .filter(({ kind }) => kind !== 'measure')
          .map(({ name, hint, shortcutKey }) => ({
            keys: shortcutKey.toUpperCase(),
            does: `${name}: ${hint}`,
          })),
        ...measurementKinds.all.map(({ name, steps, shortcutKey }) => ({
          keys: shortcutKey,
          does: `${name}: ${stepsSentence(steps)}`,
        })),
      ],
    },
    {
      title: 'CT windows',
      shortcuts: [
        { keys: `1 – ${presets.length}`, does: presets.map(({ name }) => name).join(', ') },
        { keys: 'I', does: 'Invert the greys' },
      ],
    },
    {
      title: 'Anywhere',
      shortcuts: [
        { keys: 'V', does: 'Go to the pictures' },
        { keys: 'Q', does: 'Go to the question' },
        { keys: 'R', does: 'Reset position, zoom and window' },
        { keys: 'Ctrl Z, Ctrl Y', does: 'Undo, redo' },
        { keys: 'Delete', does: 'Delete the selected measurement' },
        { keys: 'Escape', does: 'Stop placing; show all four views' },
        { keys: '?', does: 'This list' },
      ],
    },
    {
      title: 'In a slice view, by keys',
      shortcuts: [
        { keys: 'Page Up, Page Down', does: 'Scroll one slice; with Shift ten' },
        { keys: 'Home, End', does: 'First or last slice' },
        { keys: 'Arrows', does: 'Move the crosshair; with Shift ten times as far' },
        { keys: 'Enter', does: 'What a click at the crosshair would do' },
        { keys: '+, −', does: 'Zoom' },
      ],
    },
    {
      title: 'In a slice view, by mouse or fingers',
      shortcuts: [
        { keys: 'Wheel', does: 'Scroll; with Ctrl zoom' },
        { keys: 'Right button', does: 'Drag to change the window' },
        { keys: 'Middle button', does: 'Drag to pan' },
        { keys: 'Double click', does: 'Enlarge the view, and back' },
        { keys: 'Two fingers', does: 'Pinch to zoom, move to pan' },
      ],
    },
    {
      title: 'In the 3D view',
      shortcuts: [
        { keys: 'Drag, arrows', does: 'Turn' },
        { keys: 'Wheel, pinch, +, −', does: 'Zoom' },
      ],
    },
  ];
}

import { sliceKey } from '../slices/slice-keys.ts';
import { imageKey } from '../slices/image-keys.ts';
import type { StationAction } from './station-action.ts';

/** Name, and the keys as a slice view takes them. */
const table: readonly (readonly [id: string, name: string, keys: readonly string[]])[] = [
  ['next', 'Next slice', ['PageDown', '.']],
  ['previous', 'Previous slice', ['PageUp', ',']],
  ['on-ten', 'Ten slices on', ['Shift+PageDown']],
  ['back-ten', 'Ten slices back', ['Shift+PageUp']],
  ['first', 'First slice', ['Home']],
  ['last', 'Last slice', ['End']],
  ['left', 'Crosshair to the left', ['ArrowLeft']],
  ['right', 'Crosshair to the right', ['ArrowRight']],
  ['up', 'Crosshair up', ['ArrowUp']],
  ['down', 'Crosshair down', ['ArrowDown']],
  ['far-left', 'Crosshair far to the left', ['Shift+ArrowLeft']],
  ['far-right', 'Crosshair far to the right', ['Shift+ArrowRight']],
  ['far-up', 'Crosshair far up', ['Shift+ArrowUp']],
  ['far-down', 'Crosshair far down', ['Shift+ArrowDown']],
  ['act', 'What a click at the crosshair would do', ['Enter']],
  ['zoom-in', 'Zoom in', ['+', '=']],
  ['zoom-out', 'Zoom out', ['-']],
];

/** What the keys of a focused slice view do. */
export const sliceActions: readonly StationAction[] = table.map(([id, name, keys]) => ({
  id: `slice.${id}`,
  name,
  group: 'In a slice view',
  words: 'slice scroll',
  where: 'slice',
  keys,
  run({ viewer, view, images }) {
    if (view === 'volume') return;
    const first = keys[0]!;
    const key = first.replace('Shift+', '');
    const shift = first.startsWith('Shift+');
    if (!images || !imageKey(images, key, shift)) sliceKey(viewer, view, key, shift);
  },
}));

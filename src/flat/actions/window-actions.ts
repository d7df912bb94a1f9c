import type { WindowPreset } from '../../imaging/voi-window.ts';
import { withMinus } from '../with-minus.ts';
import type { StationAction } from './station-action.ts';

/** CT windows by number, and the greys the other way round. */
export function windowActions(presets: readonly WindowPreset[]): readonly StationAction[] {
  return [
    ...presets.map(
      (preset, i): StationAction => ({
        id: `window.${preset.id}`,
        name: `${preset.name} window`,
        hint: `width ${preset.width}, level ${withMinus(preset.centre)} HU`,
        words: 'preset grey contrast brightness level width',
        group: 'CT windows',
        keys: i < 9 ? [String(i + 1)] : [],
        run: ({ viewer, origin }) => viewer.run('setWindow', { window: preset }, origin),
      }),
    ),
    {
      id: 'window.opening',
      name: 'The window that the scan opened with',
      words: 'reset auto default grey',
      group: 'CT windows',
      keys: ['0'],
      run: ({ viewer, origin }) => viewer.run('resetWindow', undefined, origin),
    },
    {
      id: 'window.invert',
      name: 'Invert the greys',
      words: 'negative black white',
      group: 'CT windows',
      keys: ['I'],
      run: ({ viewer, origin }) => viewer.run('invertGreys', undefined, origin),
    },
  ];
}

import type { VoiWindow, WindowPreset } from '../../imaging/voi-window.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { withMinus } from '../with-minus.ts';
import { WindowNumber } from './WindowNumber.tsx';
import { byMouse } from '../by-mouse.ts';

const byKey: Origin = { input: 'keyboard', condition: 'flat' };

/**
 * CT windows by name, the number being the key that picks one, and width and level as numbers to type. Where there
 * is no room for a button each, the names are a list to choose from.
 */
export function WindowPicker({ presets }: { presets: readonly WindowPreset[] }) {
  const viewer = useViewer();
  const window = useViewerState((s) => s.window);
  const chosen = presets.find(({ centre, width }) => centre === window.centre && width === window.width);
  const set = (change: Partial<VoiWindow>) =>
    viewer.run('setWindow', { window: { ...viewer.store.getState().window, ...change } }, byKey);
  const pick = (preset: WindowPreset | undefined) =>
    preset
      ? viewer.run('setWindow', { window: preset }, byMouse)
      : viewer.run('resetWindow', undefined, byMouse);
  return (
    <fieldset className="segment-group window-picker">
      <legend className="visually-hidden">CT window</legend>
      <WindowNumber
        label="W"
        name="Window width"
        title="Window width in HU: type a number, or drag sideways with the Window tool (W)"
        value={window.width}
        min={1}
        onChange={(width) => set({ width })}
      />
      <WindowNumber
        label="L"
        name="Window level"
        title="Window level in HU: type a number, or drag up and down with the Window tool (W)"
        value={window.centre}
        onChange={(centre) => set({ centre })}
      />
      <div className="window-buttons">
        {presets.map((preset, i) => (
          <button
            key={preset.id}
            type="button"
            className="segment"
            aria-pressed={preset === chosen}
            aria-keyshortcuts={keyOf(i)}
            title={titleOf(preset, i)}
            onClick={() => pick(preset)}
          >
            {preset.name}
            <kbd>{keyOf(i)}</kbd>
          </button>
        ))}
      </div>
      <select
        className="field window-list"
        aria-label="CT window"
        title={`CT windows (keys 1 to ${Math.min(9, presets.length)}; 0 as the scan opened)`}
        value={chosen?.id ?? ''}
        onChange={(event) => pick(presets.find(({ id }) => id === event.currentTarget.value))}
      >
        {presets.map((preset, i) => (
          <option key={preset.id} value={preset.id} title={titleOf(preset, i)}>
            {keyOf(i)} {preset.name}
          </option>
        ))}
        <option value="">0 {chosen ? 'As opened' : 'Own window'}</option>
      </select>
    </fieldset>
  );
}

const keyOf = (i: number) => (i < 9 ? String(i + 1) : undefined);

const titleOf = ({ name, width, centre }: WindowPreset, i: number) =>
  `${name}: width ${width}, level ${withMinus(centre)} HU${i < 9 ? ` (key ${i + 1})` : ''}`;

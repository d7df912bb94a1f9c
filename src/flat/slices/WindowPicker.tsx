import type { VoiWindow, WindowPreset } from '../../imaging/voi-window.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { WindowNumber } from './WindowNumber.tsx';

const byMouse: Origin = { input: 'mouse', condition: 'flat' };
const byKey: Origin = { input: 'keyboard', condition: 'flat' };

/** CT windows by name, the number being the key that picks one, and width and level as numbers to type. */
export function WindowPicker({ presets }: { presets: readonly WindowPreset[] }) {
  const viewer = useViewer();
  const window = useViewerState((s) => s.window);
  const set = (change: Partial<VoiWindow>) =>
    viewer.run('setWindow', { window: { ...viewer.store.getState().window, ...change } }, byKey);
  return (
    <fieldset className="segment-group window-picker">
      <legend className="visually-hidden">CT window</legend>
      {presets.map((preset, i) => (
        <button
          key={preset.id}
          type="button"
          className="segment"
          aria-pressed={preset.centre === window.centre && preset.width === window.width}
          aria-keyshortcuts={i < 9 ? String(i + 1) : undefined}
          title={`${preset.name}: width ${preset.width}, level ${preset.centre} HU (key ${i + 1})`}
          onClick={() => viewer.run('setWindow', { window: preset }, byMouse)}
        >
          {preset.name}
          <kbd>{i + 1}</kbd>
        </button>
      ))}
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
    </fieldset>
  );
}

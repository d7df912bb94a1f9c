import type { WindowPreset } from '../../imaging/voi-window.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';

/** CT windows by name; the number is the key that picks it. */
export function WindowPicker({ presets }: { presets: readonly WindowPreset[] }) {
  const viewer = useViewer();
  const window = useViewerState((s) => s.window);
  return (
    <fieldset className="segment-group">
      <legend className="visually-hidden">CT window</legend>
      {presets.map((preset, i) => (
        <button
          key={preset.id}
          type="button"
          className="segment"
          aria-pressed={preset.centre === window.centre && preset.width === window.width}
          title={`${preset.name}: width ${preset.width}, level ${preset.centre} HU (key ${i + 1})`}
          onClick={() => viewer.run('setWindow', { window: preset }, { input: 'mouse', condition: 'flat' })}
        >
          {preset.name}
          <kbd>{i + 1}</kbd>
        </button>
      ))}
    </fieldset>
  );
}

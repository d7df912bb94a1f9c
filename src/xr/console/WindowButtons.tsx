import type { WindowPreset } from '../../imaging/voi-window.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { ButtonRow, THIRD } from '../../panels/ButtonRow.tsx';

/** The windows that most reading needs. */
export function WindowButtons({ presets }: { readonly presets: readonly WindowPreset[] }) {
  const viewer = useViewer();
  const { centre, width } = useViewerState((s) => s.window);
  const says = useSays();
  return (
    <ButtonRow>
      {presets.map((preset) => (
        <PanelButton
          key={preset.id}
          text={preset.name}
          chosen={preset.centre === centre && preset.width === width}
          onPress={(by) => viewer.run('setWindow', { window: preset }, by)}
          onHoverChange={says(
            `${preset.name} window: width ${preset.width}, level ${String(preset.centre).replace('-', '−')} HU`,
          )}
          layout={THIRD}
        />
      ))}
    </ButtonRow>
  );
}

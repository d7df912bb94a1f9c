import type { Volume } from '../../imaging/volume.ts';
import { shownIsoHu } from '../../render/shown-volume.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { surfacePresets } from '../../viewer/surface-presets.ts';
import { withMinus } from '../with-minus.ts';
import { Choice } from './Choice.tsx';
import { NumberField } from './NumberField.tsx';
import { SliderField } from './SliderField.tsx';
import { byMouse } from '../by-mouse.ts';

/** From which value on the surface begins. */
export function ThresholdFields({ volume }: { volume: Volume }) {
  const viewer = useViewer();
  const isoHu = useViewerState(shownIsoHu);
  const set = (hu: number) => viewer.run('setIsoHu', { hu: Math.round(hu) }, byMouse);
  const isHu = volume.unit === 'HU';
  const [min, max] = isHu ? [-1000, 2000] : volume.huRange;
  return (
    <section aria-label="Threshold of the surface">
      <SliderField
        label="Surface from"
        text={`${withMinus(isoHu)}${isHu ? ' HU' : ''}`}
        value={isoHu}
        min={min}
        max={max}
        step={Math.max(1, Math.round((max - min) / 600))}
        onChange={set}
      />
      <div className="field-row">
        <NumberField label="Threshold" unit={isHu ? 'HU' : ''} value={isoHu} step={10} onChange={set} />
        {isHu && <Choice label="Surface of" options={surfacePresets} value={isoHu} onChange={set} />}
      </div>
    </section>
  );
}

import { defaultShading, type GradientOpacity, type Shading } from '../../imaging/transfer-function.ts';
import { shownCurve } from '../../render/shown-volume.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { SliderField } from './SliderField.tsx';
import { byMouse } from '../by-mouse.ts';

const terms: readonly { key: keyof Shading; label: string; max: number; step: number }[] = [
  { key: 'ambient', label: 'Light from everywhere', max: 1, step: 0.05 },
  { key: 'diffuse', label: 'Light from one side', max: 1.5, step: 0.05 },
  { key: 'specular', label: 'Highlights', max: 1, step: 0.02 },
  { key: 'shininess', label: 'Sharpness of highlights', max: 100, step: 1 },
];

/** Where a preset fades nothing, this is what fading begins with. */
const fading: GradientOpacity = { huPerMm: [5, 60], share: [0.3, 1] };

/** Shading, and how far what has no surface is faded; kept with the curve. */
export function AdvancedLook({ tissue }: { tissue: boolean }) {
  const viewer = useViewer();
  const curve = useViewerState(shownCurve);
  const shading = curve.shading ?? defaultShading;
  const { gradientOpacity } = curve;
  // Steps of one slider are undone together, but not those of the same slider on another preset.
  const set = (change: Partial<typeof curve>, slider: string) =>
    viewer.run('setCurve', { curve: { ...curve, ...change }, gesture: `${slider} of ${curve.id}` }, byMouse);
  const fade = (change: Partial<GradientOpacity>) =>
    set({ gradientOpacity: { ...(gradientOpacity ?? fading), ...change } }, 'gradient opacity');
  const [from, to] = (gradientOpacity ?? fading).huPerMm;
  const [least, most] = (gradientOpacity ?? fading).share;
  return (
    <details className="panel-group">
      <summary>Advanced: light and edges</summary>
      {terms.map(({ key, label, max, step }) => (
        <SliderField
          key={key}
          label={label}
          text={shading[key].toFixed(step < 1 ? 2 : 0)}
          value={shading[key]}
          min={key === 'shininess' ? 1 : 0}
          max={max}
          step={step}
          onChange={(value) => set({ shading: { ...shading, [key]: value } }, `shading ${key}`)}
        />
      ))}
      {tissue && (
        <>
          <label className="check-field">
            <input
              type="checkbox"
              checked={gradientOpacity !== undefined}
              onChange={(event) =>
                set({ gradientOpacity: event.target.checked ? fading : undefined }, 'fading on or off')
              }
            />
            Fade what has no surface (gradient opacity)
          </label>
          {gradientOpacity && (
            <>
              <SliderField
                label="Kept of even tissue"
                text={`${Math.round(100 * least)} %`}
                value={least}
                min={0}
                max={1}
                step={0.05}
                onChange={(value) => fade({ share: [value, most] })}
              />
              <SliderField
                label="Fading ends at"
                text={`${Math.round(to)} HU per mm`}
                value={to}
                min={2}
                max={400}
                step={2}
                onChange={(value) => fade({ huPerMm: [Math.min(from, value - 1), value] })}
              />
            </>
          )}
        </>
      )}
    </details>
  );
}

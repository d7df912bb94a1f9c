import { renderModes } from '../../render/modes/index.ts';
import { shownProjectionWindow } from '../../render/shown-volume.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { NumberField } from './NumberField.tsx';
import { byMouse } from '../by-mouse.ts';

/** The grey scale of the present projection, which slices do not share. */
export function ProjectionFields() {
  const viewer = useViewer();
  const mode = useViewerState((s) => s.renderMode);
  const width = useViewerState((s) => Math.round(shownProjectionWindow(s).width));
  const centre = useViewerState((s) => Math.round(shownProjectionWindow(s).centre));
  const own = useViewerState((s) => s.projectionWindows[s.renderMode] !== undefined);
  return (
    <section aria-label={`Window of the ${renderModes.get(mode).name}`}>
      <p className="small-print">
        A window of its own: drag on the 3D picture with the right button or the Window tool.
      </p>
      <div className="field-row">
        <NumberField
          label="Width"
          unit="HU"
          value={width}
          min={1}
          step={10}
          onChange={(to) => viewer.run('setProjectionWindow', { window: { centre, width: to } }, byMouse)}
        />
        <NumberField
          label="Level"
          unit="HU"
          value={centre}
          step={10}
          onChange={(to) => viewer.run('setProjectionWindow', { window: { centre: to, width } }, byMouse)}
        />
        <button
          type="button"
          className="button small"
          disabled={!own}
          onClick={() => viewer.run('setProjectionWindow', { window: undefined }, byMouse)}
        >
          Fit to scan
        </button>
      </div>
    </section>
  );
}

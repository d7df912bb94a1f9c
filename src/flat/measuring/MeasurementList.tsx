import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { Icon } from '../Icon.tsx';
import { byMouse } from '../by-mouse.ts';
import { MeasurementRow } from './MeasurementRow.tsx';
import './measuring.css';

/** All measurements with their values; the selected one with everything that can be done with it. */
export function MeasurementList({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const measurements = useViewerState((s) => s.annotations.measurements);
  const selectedId = useViewerState((s) => s.selectedId);
  const snapping = useViewerState((s) => s.snapping);
  return (
    <>
      <button
        type="button"
        className="button snap-button"
        aria-pressed={snapping}
        aria-keyshortcuts="Shift+E"
        title="Points go to the strongest edge within 3 mm (Shift E)"
        onClick={() => viewer.run('setSnapping', { on: !snapping }, byMouse)}
      >
        <Icon name="magnet" /> Snap to edges <kbd>Shift E</kbd>
      </button>
      {measurements.length === 0 ? (
        <p className="empty">Nothing measured yet. Pick a tool, such as Length (L), and click on a slice.</p>
      ) : (
        <ol className="measurement-list">
          {measurements.map((measurement, i) => (
            <MeasurementRow
              key={measurement.id}
              index={i}
              measurement={measurement}
              scan={scan}
              selected={measurement.id === selectedId}
            />
          ))}
        </ol>
      )}
    </>
  );
}

import { lps } from '../../imaging/spaces.ts';
import { add, scale } from '../../imaging/vector.ts';
import { measurementKinds } from '../../measure/index.ts';
import type { Measurement } from '../../measure/measurement.ts';
import { formatValue } from '../../measure/reading.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { Scan } from '../../viewer/scan.ts';
import { Icon } from '../Icon.tsx';

const byMouse: Origin = { input: 'mouse', condition: 'flat' };

/** All measurements with their values; each can be gone to and deleted. */
export function MeasurementList({ scan }: { scan: Scan }) {
  const measurements = useViewerState((s) => s.annotations.measurements);
  const selectedId = useViewerState((s) => s.selectedId);
  if (measurements.length === 0)
    return <p className="empty">Nothing measured yet. Pick Length (L) and click the two ends on a slice.</p>;
  return (
    <ol className="measurement-list" aria-live="polite">
      {measurements.map((measurement, i) => (
        <MeasurementRow
          key={measurement.id}
          number={i + 1}
          measurement={measurement}
          scan={scan}
          selected={measurement.id === selectedId}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly number: number;
  readonly measurement: Measurement;
  readonly scan: Scan;
  readonly selected: boolean;
}

function MeasurementRow({ number, measurement, scan, selected }: RowProps) {
  const viewer = useViewer();
  const kind = measurementKinds.get(measurement.kind);
  const values = kind
    .compute(measurement.points, scan.volume)
    .map(({ value, unit }) => formatValue(value, unit));
  const name = `${measurement.label ?? kind.name} ${number}`;
  const goTo = () => {
    const middle = scale(
      measurement.points.reduce<[number, number, number]>((sum, p) => add(sum, p), [0, 0, 0]),
      1 / measurement.points.length,
    );
    viewer.run('selectMeasurement', { id: measurement.id }, byMouse);
    viewer.run('moveCrosshair', { to: lps(...middle) }, byMouse);
  };
  return (
    <li className={selected ? 'measurement selected' : 'measurement'}>
      <span className="measurement-name">{name}</span>
      <span className="measurement-value">{values.join(', ')}</span>
      <button type="button" className="icon-button" aria-label={`Go to ${name}`} title="Go to" onClick={goTo}>
        <Icon name="goto" />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={`Delete ${name}`}
        title="Delete (can be undone)"
        onClick={() => viewer.run('removeMeasurement', { id: measurement.id }, byMouse)}
      >
        <Icon name="trash" />
      </button>
    </li>
  );
}

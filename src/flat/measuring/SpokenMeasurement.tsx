import { useEffect, useState } from 'react';
import { formatValue } from '../../measure/reading.ts';
import { readingsOf } from '../../measure/readings-of.ts';
import { measurementTitle } from '../../measure/report/measurement-title.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';

/** Screen readers hear a value once it rests this long, ms. */
const REST_MS = 500;

/** Says the selected measurement and its values to screen readers, after they have come to rest. */
export function SpokenMeasurement({ scan }: { scan: Scan }) {
  const measurements = useViewerState((s) => s.annotations.measurements);
  const selectedId = useViewerState((s) => s.selectedId);
  const selectedPoint = useViewerState((s) => s.selectedPoint);
  const [text, setText] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => {
      const index = measurements.findIndex(({ id }) => id === selectedId);
      const measurement = measurements[index];
      if (!measurement) return setText('');
      const point =
        selectedPoint === undefined
          ? []
          : [`Point ${selectedPoint + 1} of ${measurement.points.length}; arrows move it`];
      const values = readingsOf(measurement, scan.volume).map(
        ({ name, value, unit }) => `${name} ${formatValue(value, unit)}`,
      );
      setText([measurementTitle(measurement, index), ...values, ...point].join('; '));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [scan, measurements, selectedId, selectedPoint]);
  return (
    <p className="visually-hidden" aria-live="polite">
      {text}
    </p>
  );
}

import { useId } from 'react';
import { focusOf } from '../../measure/focus-of.ts';
import type { Measurement } from '../../measure/measurement.ts';
import { formatValue } from '../../measure/reading.ts';
import { readingsOf } from '../../measure/readings-of.ts';
import { measurementTitle } from '../../measure/report/measurement-title.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import type { Scan } from '../../viewer/scan.ts';
import { readsInPause } from '../../viewer/shown-shapes.ts';
import { Icon } from '../Icon.tsx';
import { byMouse } from '../by-mouse.ts';
import { cssColour } from './css-colour.ts';
import { MeasurementDetails } from './MeasurementDetails.tsx';

interface RowProps {
  /** In the list, from 0. */
  readonly index: number;
  readonly measurement: Measurement;
  readonly scan: Scan;
  readonly selected: boolean;
}

/** One measurement: a press goes to it and opens what can be done with it. */
export function MeasurementRow({ index, measurement, scan, selected }: RowProps) {
  const viewer = useViewer();
  const dragging = useViewerState((s) => s.dragging);
  const detailsId = useId();
  const waits = readsInPause(
    { scan, dragging, selectedId: selected ? measurement.id : undefined },
    measurement,
  );
  const readings = readingsOf(measurement, waits ? undefined : scan.volume);
  const title = measurementTitle(measurement, index);
  const [first] = readings;
  const goTo = () => {
    const id = selected ? undefined : measurement.id;
    viewer.run('selectMeasurement', { id }, byMouse);
    if (id) viewer.run('moveCrosshair', { to: focusOf(measurement) }, byMouse);
  };
  return (
    <li className={selected ? 'measurement selected' : 'measurement'}>
      <button
        type="button"
        className="measurement-head"
        aria-expanded={selected}
        aria-controls={detailsId}
        title={selected ? 'Close' : 'Go to it, and what can be done with it'}
        onClick={goTo}
      >
        <span
          className="measurement-colour"
          style={{ background: cssColour(markColourHex(measurement.colour)) }}
        />
        <span className="measurement-name">{title}</span>
        {measurement.locked && <StateIcon icon="lock" text="locked" />}
        {measurement.hidden && <StateIcon icon="hidden" text="hidden" />}
        <span className="measurement-value">{first ? formatValue(first.value, first.unit) : '…'}</span>
      </button>
      <div id={detailsId} hidden={!selected}>
        {selected && <MeasurementDetails measurement={measurement} title={title} readings={readings} />}
      </div>
    </li>
  );
}

function StateIcon({ icon, text }: { icon: string; text: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className="visually-hidden">{text}</span>
    </>
  );
}

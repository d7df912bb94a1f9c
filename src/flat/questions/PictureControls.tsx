import { measurementKinds } from '../../measure/index.ts';
import { formatValue } from '../../measure/reading.ts';
import type { Control } from '../../teaching/control.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { measurementToUse } from '../../viewer/draft-response.ts';
import { Icon } from '../Icon.tsx';
import { stepsSentence } from '../steps-sentence.ts';
import { byMouse } from '../by-mouse.ts';

type Of<C extends Control['control']> = Extract<Control, { control: C }>;
/** Says how to mark a place on the picture, and whether one is marked. */
export function PickPointControl({ control }: { control: Of<'pick-point'> }) {
  const viewer = useViewer();
  const tool = useViewerState((s) => s.tool);
  const pin = useViewerState((s) => s.annotations.pin);
  return (
    <div className="picture-control" aria-live="polite">
      <p>{control.label}</p>
      {pin ? (
        <p className="done">
          <Icon name="check" /> Pin placed. Click again to move it.
        </p>
      ) : (
        <p className="empty">
          Scroll through the slices and click the place. With keys: arrows move the crosshair, Enter sets the
          pin.
        </p>
      )}
      <button
        type="button"
        className="button"
        aria-pressed={tool === 'pin'}
        onClick={() => viewer.run('selectTool', { tool: 'pin' }, byMouse)}
      >
        <Icon name="pin" /> Pin
      </button>
    </div>
  );
}

/** Says how to measure, and which measurement will be submitted. */
export function MeasureControl({ control }: { control: Of<'measure'> }) {
  const viewer = useViewer();
  const tool = useViewerState((s) => s.tool);
  const annotations = useViewerState((s) => s.annotations);
  const selectedId = useViewerState((s) => s.selectedId);
  const kind = measurementKinds.get(control.measurementKind);
  const used = measurementToUse(annotations.measurements, selectedId, control.measurementKind);
  const [reading] = used ? kind.compute(used.points) : [];
  return (
    <div className="picture-control" aria-live="polite">
      <p>{control.label}</p>
      {reading ? (
        <p className="done">
          <Icon name="check" /> Your measurement: <strong>{formatValue(reading.value, reading.unit)}</strong>.
          Drag its ends to correct it.
        </p>
      ) : (
        <p className="empty">{stepsSentence(kind.steps)}.</p>
      )}
      <button
        type="button"
        className="button"
        aria-pressed={tool === 'measure'}
        onClick={() => viewer.run('selectTool', { tool: 'measure', kind: control.measurementKind }, byMouse)}
      >
        <Icon name={kind.kind} /> {kind.name}
      </button>
    </div>
  );
}

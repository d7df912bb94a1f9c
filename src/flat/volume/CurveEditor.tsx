import { useEffect, useState } from 'react';
import type { TransferFunction } from '../../imaging/transfer-function.ts';
import { shownCurve } from '../../render/shown-volume.ts';
import { transferFunctionById } from '../../render/transfer-functions.ts';
import { useUndo } from '../../ui/use-undo.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { withMinus } from '../with-minus.ts';
import { CurvePlot } from './CurvePlot.tsx';
import { CurvePointFields } from './CurvePointFields.tsx';
import { withNewPoint, withoutPoint, withPoint, withPointAfter } from './curve-edits.ts';
import { fitRange, rangeWith, wholeCt, zoomRange } from './curve-scale.ts';
import { useHistogram } from './use-histogram.ts';
import { byMouse } from '../by-mouse.ts';

/** Which values are seen, how densely and in which colour: the present preset's curve, to be changed. */
export function CurveEditor({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const curve = useViewerState(shownCurve);
  const id = useViewerState((s) => s.transferFunctionId);
  const changed = useViewerState((s) => s.curves[s.transferFunctionId] !== undefined);
  const { canUndo, canRedo } = useUndo();
  const histogram = useHistogram(scan.volume);
  const [selected, setSelected] = useState(0);
  const [range, setRange] = useState(() => fitRange(curve));
  useEffect(() => {
    setRange(fitRange(transferFunctionById(id)));
    setSelected(0);
  }, [id]);
  const unit = scan.volume.unit === 'HU' ? 'HU' : '';
  const at = Math.min(selected, curve.points.length - 1);
  const point = curve.points[at]!;
  // What the viewer holds now: an event can come before the render that a change before it asked for.
  const now = () => shownCurve(viewer.store.getState());
  const set = (next: TransferFunction, gesture?: string, origin = byMouse) =>
    viewer.run('setCurve', gesture ? { curve: next, gesture } : { curve: next }, origin);
  const select = (next: number) => {
    setSelected(next);
    setRange((before) => rangeWith(before, now().points[next]?.hu ?? before.from));
  };
  const remove = (which: number) => {
    set(withoutPoint(now(), which));
    setSelected(Math.max(0, which - 1));
  };
  return (
    <section className="curve-editor" aria-label="Curve of opacity and colour">
      <CurvePlot
        curve={curve}
        histogram={histogram}
        range={range}
        unit={unit}
        selected={at}
        onSelect={setSelected}
        onRange={setRange}
        newGesture={() => viewer.newId()}
        onAdd={(hu, opacity, gesture) => {
          const added = withNewPoint(now(), hu, opacity);
          set(added.curve, gesture);
          return added.at;
        }}
        onMove={(which, hu, opacity, gesture) =>
          set(
            withPoint(now(), which, { hu, opacity }),
            gesture,
            gesture ? byMouse : { input: 'keyboard', condition: 'flat' },
          )
        }
        onRemove={remove}
      />
      <div className="curve-axis" aria-hidden="true">
        <span>{withMinus(Math.round(range.from))}</span>
        <span>{histogram ? `${unit}, over how often each occurs` : unit}</span>
        <span>{withMinus(Math.round(range.to))}</span>
      </div>
      <div className="curve-buttons">
        <EditorButton icon="undo" name="Undo" off={!canUndo} onPress={() => viewer.undo(byMouse)} />
        <EditorButton icon="redo" name="Redo" off={!canRedo} onPress={() => viewer.redo(byMouse)} />
        <EditorButton
          icon="minus"
          name="Show more values"
          onPress={() => setRange(zoomRange(range, 1.6, (range.from + range.to) / 2))}
        />
        <EditorButton
          icon="plus"
          name="Show fewer values, larger"
          onPress={() => setRange(zoomRange(range, 1 / 1.6, point.hu))}
        />
        <button type="button" className="button small" onClick={() => setRange(fitRange(curve))}>
          Fit
        </button>
        <button type="button" className="button small" onClick={() => setRange(wholeCt)}>
          All values
        </button>
      </div>
      <CurvePointFields
        curve={curve}
        at={at}
        unit={unit}
        onSelect={select}
        onChange={(change, gesture) => set(withPoint(now(), at, change), gesture)}
        onAdd={() => {
          const added = withPointAfter(now(), at);
          set(added.curve);
          select(added.at);
        }}
        onRemove={() => remove(at)}
      />
      <button
        type="button"
        className="button"
        disabled={!changed}
        onClick={() => viewer.run('resetCurve', undefined, byMouse)}
      >
        <Icon name="reset" /> Reset to the preset
      </button>
    </section>
  );
}

interface EditorButtonProps {
  readonly icon: string;
  readonly name: string;
  readonly off?: boolean;
  readonly onPress: () => void;
}

function EditorButton({ icon, name, off = false, onPress }: EditorButtonProps) {
  return <IconButton icon={icon} label={name} disabled={off} onClick={onPress} />;
}

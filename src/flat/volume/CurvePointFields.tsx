import type { TransferFunction } from '../../imaging/transfer-function.ts';
import { IconButton } from '../IconButton.tsx';
import { colourFromText, colourText } from './colour-text.ts';
import { percent } from './CurvePlot.tsx';
import type { PointChange } from './curve-edits.ts';
import { NumberField } from './NumberField.tsx';

interface CurvePointFieldsProps {
  readonly curve: TransferFunction;
  readonly at: number;
  readonly unit: string;
  readonly onSelect: (at: number) => void;
  readonly onChange: (change: PointChange, gesture?: string) => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
}

/** The selected point in numbers. */
export function CurvePointFields(props: CurvePointFieldsProps) {
  const { curve, at, unit, onSelect, onChange, onAdd, onRemove } = props;
  const { points } = curve;
  const { hu, opacity, rgb } = points[at]!;
  return (
    <fieldset className="curve-point-fields">
      <legend>
        Point {at + 1} of {points.length}
      </legend>
      <div className="curve-buttons">
        <IconButton icon="back" label="Point before" disabled={at === 0} onClick={() => onSelect(at - 1)} />
        <IconButton
          icon="forward"
          label="Next point"
          disabled={at === points.length - 1}
          onClick={() => onSelect(at + 1)}
        />
        <button type="button" className="button small" onClick={onAdd}>
          Add
        </button>
        <button type="button" className="button small" disabled={points.length <= 2} onClick={onRemove}>
          Remove
        </button>
      </div>
      <div className="field-row">
        <NumberField
          label="Value"
          unit={unit}
          value={Math.round(hu)}
          onChange={(to) => onChange({ hu: to })}
        />
        <NumberField
          label="Opacity"
          unit="%"
          value={Number(percent(opacity))}
          min={0}
          max={100}
          step={0.1}
          onChange={(to) => onChange({ opacity: to / 100 })}
        />
        <label className="field-label">
          Colour
          <input
            type="color"
            value={colourText(rgb)}
            onChange={(event) =>
              onChange({ rgb: colourFromText(event.target.value) }, `colour of point ${at} of ${curve.id}`)
            }
          />
        </label>
      </div>
    </fieldset>
  );
}

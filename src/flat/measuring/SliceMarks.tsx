import type { CSSProperties } from 'react';
import type { Measurement } from '../../measure/measurement.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import { isNearPlane, reachesPlane } from '../../viewer/near-plane.ts';
import type { Scan } from '../../viewer/scan.ts';
import { placingPoints, shapesOn } from '../../viewer/shown-shapes.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
import { cssColour } from './css-colour.ts';
import { ShapeMark } from './ShapeMark.tsx';
import './marks.css';

interface SliceMarksProps {
  readonly scan: Scan;
  readonly view: SliceViewport;
}

/** Measurements, answer pin and truth as lines over one slice. */
export function SliceMarks({ scan, view }: SliceMarksProps) {
  const { measurements, pin } = useViewerState((s) => s.annotations);
  const truth = useViewerState((s) => s.truth);
  return (
    <svg className="marks" aria-hidden="true">
      {measurements.map((measurement) => (
        <MeasurementMark key={measurement.id} measurement={measurement} scan={scan} view={view} />
      ))}
      <PlacingMark scan={scan} view={view} />
      {pin && (
        <g className="mark mark-pin">
          <ShapeMark shape={{ shape: 'marker', at: pin }} view={view} />
        </g>
      )}
      <g className="mark mark-truth">
        {truth.map((shape, i) =>
          reachesPlane(shape, view.plane) ? (
            <ShapeMark
              key={`${shape.shape}${i}`}
              shape={shape}
              view={view}
              labelRow={truth.slice(0, i).filter((before) => before.shape === 'label').length}
            />
          ) : null,
        )}
      </g>
    </svg>
  );
}

interface MeasurementMarkProps extends SliceMarksProps {
  readonly measurement: Measurement;
}

function MeasurementMark({ measurement, scan, view }: MeasurementMarkProps) {
  const selectedId = useViewerState((s) => s.selectedId);
  const chosen = useViewerState((s) => s.selectedPoint);
  const dragging = useViewerState((s) => s.dragging);
  const { id, points, colour, locked, hidden } = measurement;
  const selected = id === selectedId;
  const shapes = shapesOn({ scan, dragging, selectedId }, measurement, view.plane);
  if (hidden || shapes.length === 0) return null;
  return (
    <g
      className={`mark mark-own ${selected ? 'mark-selected' : ''}`}
      style={{ '--own': cssColour(markColourHex(colour)) } as CSSProperties}
    >
      {shapes.map((shape, i) => (
        <ShapeMark key={`${shape.shape}${i}`} shape={shape} view={view} />
      ))}
      {points.map((point, i) => {
        if (locked || !isNearPlane([point], view.plane)) return null;
        const { x, y } = screenFromLps(view, point);
        const isChosen = selected && i === chosen;
        return (
          <circle
            key={i}
            className={isChosen ? 'handle handle-chosen' : 'handle'}
            cx={x}
            cy={y}
            r={isChosen ? 7 : 4}
          />
        );
      })}
    </g>
  );
}

/** What has been placed so far, and where the next point would go. */
function PlacingMark({ scan, view }: SliceMarksProps) {
  const placing = useViewerState((s) => s.placing);
  const measuringKind = useViewerState((s) => s.measuringKind);
  const dragging = useViewerState((s) => s.dragging);
  const points = placingPoints({ placing, measuringKind });
  if (points.length === 0) return null;
  const state = { scan, dragging, selectedId: undefined };
  return (
    <g className="mark mark-own mark-placing">
      {shapesOn(state, { kind: measuringKind, points }, view.plane).map((shape, i) => (
        <ShapeMark key={`${shape.shape}${i}`} shape={shape} view={view} />
      ))}
    </g>
  );
}

import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { isNearPlane, reachesPlane } from '../../viewer/near-plane.ts';
import type { Scan } from '../../viewer/scan.ts';
import { placingPoints, shapesOf } from '../../viewer/shown-shapes.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
import { CrosshairLines } from '../slices/CrosshairLines.tsx';
import { ShapeMark } from './ShapeMark.tsx';

interface SliceMarksProps {
  readonly scan: Scan;
  readonly view: SliceViewport;
  readonly plane: PlaneName;
}

/** Crosshair, measurements, answer pin and truth as lines over one slice. */
export function SliceMarks({ scan, view, plane }: SliceMarksProps) {
  const { measurements, pin } = useViewerState((s) => s.annotations);
  const selectedId = useViewerState((s) => s.selectedId);
  const placing = useViewerState((s) => s.placing);
  const measuringKind = useViewerState((s) => s.measuringKind);
  const truth = useViewerState((s) => s.truth);
  const state = { scan, placing };
  const pending = placingPoints(state);
  return (
    <svg className="marks" aria-hidden="true">
      <CrosshairLines scan={scan} view={view} plane={plane} />
      {measurements
        .filter(({ points }) => isNearPlane(points, view.plane))
        .map(({ id, kind, points }) => (
          <g key={id} className={id === selectedId ? 'mark mark-own mark-selected' : 'mark mark-own'}>
            {shapesOf(state, { kind, points }).map((shape, i) => (
              <ShapeMark key={`${shape.shape}${i}`} shape={shape} view={view} />
            ))}
            {points.map((point, i) => (
              <HandleDot key={`handle${i}`} {...screenFromLps(view, point)} />
            ))}
          </g>
        ))}
      {placing && isNearPlane(pending, view.plane) && (
        <g className="mark mark-own mark-placing">
          {shapesOf(state, { kind: measuringKind, points: pending }).map((shape, i) => (
            <ShapeMark key={`${shape.shape}${i}`} shape={shape} view={view} />
          ))}
        </g>
      )}
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

function HandleDot({ x, y }: { x: number; y: number }) {
  return <circle className="handle" cx={x} cy={y} r={4} />;
}

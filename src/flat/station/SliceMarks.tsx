import { type PlaneName, standardPlane } from '../../imaging/slice-plane.ts';
import { cross } from '../../imaging/vector.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { isNearPlane, reachesPlane } from '../../viewer/near-plane.ts';
import type { Scan } from '../../viewer/scan.ts';
import { placingPoints, shapesOf } from '../../viewer/shown-shapes.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
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

/** Half the gap in the middle of the crosshair, CSS pixels: the lines must not cover what they point at. */
const GAP_PX = 14;

function CrosshairLines({ scan, view, plane }: SliceMarksProps) {
  const crosshair = useViewerState((s) => s.crosshair);
  const { x, y } = screenFromLps(view, crosshair);
  const others = (['axial', 'coronal', 'sagittal'] as const).filter((name) => name !== plane);
  return (
    <g className="crosshair">
      {others.map((name) => {
        // The other plane cuts this one along the cross product of the two normals.
        const line = cross(standardPlane(scan.frame, name, crosshair).normal, view.plane.normal);
        const dx =
          line[0] * view.plane.right[0] + line[1] * view.plane.right[1] + line[2] * view.plane.right[2];
        const dy = line[0] * view.plane.down[0] + line[1] * view.plane.down[1] + line[2] * view.plane.down[2];
        const reach = view.size.width + view.size.height;
        return [-1, 1].map((side) => (
          <line
            key={`${name}${side}`}
            className={`crosshair-${name}`}
            x1={x + side * dx * GAP_PX}
            y1={y + side * dy * GAP_PX}
            x2={x + side * dx * reach}
            y2={y + side * dy * reach}
          />
        ));
      })}
    </g>
  );
}

import type { CSSProperties } from 'react';
import type { Lps } from '../../imaging/spaces.ts';
import type { Measurement } from '../../measure/measurement.ts';
import type { Shape } from '../../measure/shape.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { markColourHex } from '../../viewer/mark-colour-hex.ts';
import { isNearPlane, reachesPlane } from '../../viewer/near-plane.ts';
import type { Scan } from '../../viewer/scan.ts';
import { markShapes, placingPoints, shapesOn } from '../../viewer/shown-shapes.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
import { cssColour } from './css-colour.ts';
import { labelPlaces } from './label-places.ts';
import { ShapeMark } from './ShapeMark.tsx';
import './marks.css';

interface SliceMarksProps {
  readonly scan: Scan;
  readonly view: SliceViewport;
}

/** Shapes that belong together: one measurement, the one under way, the pin, a rated mark, what is asked about, or the truth. */
interface Mark {
  readonly id: string;
  readonly className: string;
  readonly colour?: number;
  readonly shapes: readonly Shape[];
  /** Points that a hand can take. */
  readonly handles: readonly Lps[];
}

/** Measurements, answer pin and truth as lines over one slice, with labels that leave one another room. */
export function SliceMarks({ scan, view }: SliceMarksProps) {
  const marks = useMarks(scan, view);
  const labels = marks.flatMap((mark) =>
    mark.shapes.flatMap((shape) =>
      shape.shape === 'label' ? [{ mark, text: shape.text, ...screenFromLps(view, shape.at) }] : [],
    ),
  );
  const places = labelPlaces(
    labels.map(({ mark, x, y, text }) => ({ x, y, text, side: mark.id === 'truth' ? 'above' : 'below' })),
    view.size,
  );
  return (
    <svg className="marks" aria-hidden="true">
      {marks.map((mark) => (
        <g key={mark.id} className={mark.className} style={styleOf(mark)}>
          {mark.shapes.map((shape, i) => (
            <ShapeMark key={`${shape.shape}${i}`} shape={shape} view={view} />
          ))}
          {mark.handles.map((point, i) => (
            <HandleDot key={`handle${i}`} point={point} view={view} />
          ))}
          {labels.map(({ mark: of, text }, i) =>
            of === mark ? (
              <text key={`label${i}`} x={places[i]!.x} y={places[i]!.y}>
                {text}
              </text>
            ) : null,
          )}
        </g>
      ))}
      <ChosenHandle view={view} />
    </svg>
  );
}

function useMarks(scan: Scan, view: SliceViewport): readonly Mark[] {
  const { measurements, pin, marks } = useViewerState((s) => s.annotations);
  const pointedOut = useViewerState((s) => s.pointedOut);
  const truth = useViewerState((s) => s.truth);
  const selectedId = useViewerState((s) => s.selectedId);
  const dragging = useViewerState((s) => s.dragging);
  const placing = useViewerState((s) => s.placing);
  const measuringKind = useViewerState((s) => s.measuringKind);
  const state = { scan, selectedId, dragging };
  const points = placingPoints({ placing, measuringKind });
  const markOf = (measurement: Measurement): Mark => ({
    id: `measurement ${measurement.id}`,
    className: measurement.id === selectedId ? 'mark mark-own mark-selected' : 'mark mark-own',
    colour: markColourHex(measurement.colour),
    shapes: shapesOn(state, measurement, view.plane),
    handles:
      measurement.locked || measurement.hidden
        ? []
        : measurement.points.filter((point) => isNearPlane([point], view.plane)),
  });
  const rest: readonly Mark[] = [
    {
      id: 'placing',
      className: 'mark mark-own mark-placing',
      shapes: points.length > 0 ? shapesOn(state, { kind: measuringKind, points }, view.plane) : [],
      handles: [],
    },
    {
      id: 'pin',
      className: 'mark mark-pin',
      shapes: pin ? [{ shape: 'marker', at: pin }] : [],
      handles: [],
    },
    ...marks.map(
      (mark): Mark => ({
        id: `mark ${mark.id}`,
        className: mark.id === selectedId ? 'mark mark-pin mark-selected' : 'mark mark-pin',
        shapes: markShapes(mark).filter((shape) => reachesPlane(shape, view.plane)),
        handles: [],
      }),
    ),
    {
      id: 'pointed out',
      className: 'mark mark-asked',
      shapes: pointedOut.filter((shape) => reachesPlane(shape, view.plane)),
      handles: [],
    },
    {
      id: 'truth',
      className: 'mark mark-truth',
      shapes: truth.filter((shape) => reachesPlane(shape, view.plane)),
      handles: [],
    },
  ];
  return [...measurements.map(markOf), ...rest].filter(({ shapes }) => shapes.length > 0);
}

function styleOf({ colour }: Mark): CSSProperties | undefined {
  return colour === undefined ? undefined : ({ '--own': cssColour(colour) } as CSSProperties);
}

function HandleDot({ point, view }: { point: Lps; view: SliceViewport }) {
  const { x, y } = screenFromLps(view, point);
  return <circle className="handle" cx={x} cy={y} r={4} />;
}

/** A ring round the point that the arrow keys move. */
function ChosenHandle({ view }: { view: SliceViewport }) {
  const measurements = useViewerState((s) => s.annotations.measurements);
  const selectedId = useViewerState((s) => s.selectedId);
  const selectedPoint = useViewerState((s) => s.selectedPoint);
  const measurement = measurements.find(({ id }) => id === selectedId);
  const point = selectedPoint === undefined ? undefined : measurement?.points[selectedPoint];
  if (!point || measurement?.hidden || !isNearPlane([point], view.plane)) return null;
  const { x, y } = screenFromLps(view, point);
  return <circle className="handle-chosen" cx={x} cy={y} r={9} />;
}

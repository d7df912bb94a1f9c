import { useEffect, useRef } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import type { Lps } from '../../imaging/spaces.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { loupePicture } from '../../viewer/loupe-picture.ts';
import { loupeView } from '../../viewer/loupe-view.ts';
import type { Scan } from '../../viewer/scan.ts';
import { selectedHandle, selectedMeasurement } from '../../viewer/selected-handle.ts';
import { placingPoints, shapesOn } from '../../viewer/shown-shapes.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';
import { loupePlace } from './loupe-place.ts';
import { ShapeMark } from './ShapeMark.tsx';

interface LoupeProps {
  readonly scan: Scan;
  readonly plane: PlaneName;
  readonly view: SliceViewport;
}

/** Shows what lies under a point while it is dragged in this view, enlarged and beside the hand. */
export function Loupe({ scan, plane, view }: LoupeProps) {
  const state = useViewerState((s) => s);
  const at = state.dragging === plane ? draggedPoint(state) : undefined;
  if (!at) return null;
  const { x, y, size } = loupePlace(screenFromLps(view, at), view.size);
  const enlarged = loupeView(view, at, size);
  const moving = state.placing
    ? { kind: state.measuringKind, points: placingPoints(state) }
    : selectedMeasurement(state);
  return (
    <div
      className="loupe"
      style={{ left: x - size / 2, top: y - size / 2, width: size, height: size }}
      aria-hidden="true"
    >
      <LoupePixels scan={scan} view={enlarged} />
      <svg aria-hidden="true">
        <g className="mark mark-own">
          {moving &&
            shapesOn(state, moving, view.plane).map((shape, i) => (
              <ShapeMark key={`${shape.shape}${i}`} shape={shape} view={enlarged} />
            ))}
          <path d={`M ${size / 2 - 6} ${size / 2} h 12 M ${size / 2} ${size / 2 - 6} v 12`} />
        </g>
      </svg>
    </div>
  );
}

function LoupePixels({ scan, view }: { scan: Scan; view: SliceViewport }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const window = useViewerState((s) => s.window);
  const invertedGreys = useViewerState((s) => s.invertedGreys);
  const smoothSlices = useViewerState((s) => s.smoothSlices);
  useEffect(() => {
    const { width, height, rgba } = loupePicture(scan, { window, invertedGreys, smoothSlices }, view);
    canvas.current?.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
  });
  return <canvas ref={canvas} width={Math.round(view.size.width)} height={Math.round(view.size.height)} />;
}

/** The point under the hand: of the measurement under way, else the chosen one of the selected measurement. */
function draggedPoint(state: ViewerState): Lps | undefined {
  if (state.placing) return placingPoints(state).at(-1);
  const handle = selectedHandle(state);
  return handle && selectedMeasurement(state)?.points[handle.pointIndex];
}

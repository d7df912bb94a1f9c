import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { crosshairLines, turnHandles } from '../../viewer/crosshair-lines.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';

interface CrosshairLinesProps {
  readonly view: SliceViewport;
  readonly plane: PlaneName;
}

/** Half the gap in the middle of the crosshair, CSS pixels: the lines must not cover what they point at. */
const GAP_PX = 14;

/** The lines in which the other planes cut this one, and the dots by which they are turned. */
export function CrosshairLines({ view, plane }: CrosshairLinesProps) {
  const crosshair = useViewerState((s) => s.crosshair);
  const planes = useViewerState((s) => s.planes);
  const shown = useViewerState((s) => s.crosshairShown);
  const turns = useViewerState((s) => s.tool === 'crosshair' || s.tool === 'turn');
  if (!shown) return null;
  const { x, y } = screenFromLps(view, crosshair);
  const reach = view.size.width + view.size.height;
  return (
    <g className="crosshair">
      {crosshairLines(planes, plane).map(({ plane: name, along: [dx, dy] }) =>
        [-1, 1].map((side) => (
          <line
            key={`${name}${side}`}
            className={`crosshair-${name}`}
            x1={x + side * dx * GAP_PX}
            y1={y + side * dy * GAP_PX}
            x2={x + side * dx * reach}
            y2={y + side * dy * reach}
          />
        )),
      )}
      {turns &&
        turnHandles(planes, crosshair, plane, view).map((handle, i) => (
          <circle
            key={i}
            className={`turn-handle crosshair-${handle.plane}`}
            cx={handle.x}
            cy={handle.y}
            r={5}
          />
        ))}
    </g>
  );
}

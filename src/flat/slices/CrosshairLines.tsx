import { type PlaneName, standardPlane } from '../../imaging/slice-plane.ts';
import { cross } from '../../imaging/vector.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { type SliceViewport, screenFromLps } from '../../viewer/slice-viewport.ts';

interface CrosshairLinesProps {
  readonly scan: Scan;
  readonly view: SliceViewport;
  readonly plane: PlaneName;
}

/** Half the gap in the middle of the crosshair, CSS pixels: the lines must not cover what they point at. */
const GAP_PX = 14;

/** The lines in which the other planes cut this one. */
export function CrosshairLines({ scan, view, plane }: CrosshairLinesProps) {
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

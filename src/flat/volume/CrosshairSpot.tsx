import { useViewerState } from '../../ui/viewer-context.ts';
import type { Project } from './use-projected.ts';

/** Where the crosshair is in the 3D picture; it shines through whatever lies before it. */
export function CrosshairSpot({ project }: { project: Project }) {
  const crosshair = useViewerState((s) => s.crosshair);
  const shown = useViewerState((s) => s.crosshairShown);
  const at = shown ? project(crosshair) : undefined;
  if (!at) return null;
  return (
    <svg className="marks crosshair-spot" aria-hidden="true">
      <g transform={`translate(${at.x} ${at.y})`}>
        <path className="spot-back" d="M-11 0h7M4 0h7M0-11v7M0 4v7" />
        <path d="M-11 0h7M4 0h7M0-11v7M0 4v7" />
      </g>
    </svg>
  );
}

import { useMemo } from 'react';
import type { PlaneName } from '../imaging/slice-plane.ts';
import type { Scan } from '../viewer/scan.ts';
import { type SliceViewport, sliceViewport, type ViewportSize } from '../viewer/slice-viewport.ts';
import { useViewerState } from './viewer-context.ts';

/** One view as the state has it, kept up to date. */
export function useSliceViewport(scan: Scan, plane: PlaneName, size: ViewportSize): SliceViewport {
  const crosshair = useViewerState((s) => s.crosshair);
  const planes = useViewerState((s) => s.planes);
  const framing = useViewerState((s) => s.framing);
  return useMemo(
    () => sliceViewport(scan, plane, { crosshair, planes, framing }, size),
    [scan, plane, crosshair, planes, framing, size],
  );
}

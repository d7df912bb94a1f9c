import { useLayoutEffect } from 'react';
import type { SliceObject } from '../../render/three/slice-object.ts';
import { useViewerState } from '../../ui/viewer-context.ts';

/** Keeps a slice in the viewer's window and greys, between voxels as the viewer says. */
export function useSliceGreys(slice: SliceObject): void {
  const window = useViewerState((s) => s.window);
  const inverted = useViewerState((s) => s.invertedGreys);
  const smooth = useViewerState((s) => s.smoothSlices);
  useLayoutEffect(() => slice.setWindow(window), [slice, window]);
  useLayoutEffect(() => slice.setInvert(inverted), [slice, inverted]);
  useLayoutEffect(() => slice.setSmooth(smooth), [slice, smooth]);
}

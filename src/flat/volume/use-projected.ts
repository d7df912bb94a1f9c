import { useMemo } from 'react';
import type { Lps } from '../../imaging/spaces.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { orbitCamera, shareOf } from '../stage/orbit-camera.ts';
import type { ViewSize } from './volume-pointer.ts';

/** Where a position appears in the 3D view, CSS pixels; undefined behind the viewer. */
export type Project = (at: Lps) => { readonly x: number; readonly y: number } | undefined;

/** The 3D view's projection as it is now, for what lies over the picture. */
export function useProjected(scan: Scan, size: ViewSize): Project {
  const orbit = useViewerState((s) => s.orbit);
  return useMemo(() => {
    const camera = orbitCamera(scan.volume, scan.frame, orbit, size.width / size.height);
    return (at) => {
      const share = shareOf(camera, at);
      return share && { x: share[0] * size.width, y: share[1] * size.height };
    };
  }, [scan, orbit, size]);
}

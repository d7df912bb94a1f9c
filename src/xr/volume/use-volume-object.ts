import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createVolumeObject, type VolumeObject } from '../../render/three/volume-object.ts';
import { applyShownVolume, type ShownVolume, shownCurve, shownVolume } from '../../render/shown-volume.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';

/**
 * The room's volume, following the viewer's look. Made once per scan and compiled before the session starts, so
 * that entering VR compiles nothing; it lives on between sessions.
 */
export function useVolumeObject(): VolumeObject {
  const { textures, limits } = useScanGpu();
  const viewer = useViewer();
  const renderer = useThree((three) => three.gl);
  const get = useThree((three) => three.get);
  const invalidate = useThree((three) => three.invalidate);

  const volume = useMemo(() => {
    const state = viewer.store.getState();
    return createVolumeObject(textures, limits, {
      transferFunction: shownCurve(state),
      mode: state.renderMode,
      onChange: () => invalidate(),
    });
  }, [textures, limits, viewer, invalidate]);

  useEffect(() => () => volume.dispose(), [volume]);
  useEffect(() => {
    let applied: ShownVolume | undefined;
    const follow = (state: ViewerState) => {
      const shown = shownVolume(state);
      applyShownVolume(volume, shown, applied);
      applied = shown;
    };
    follow(viewer.store.getState());
    return viewer.store.subscribe(follow);
  }, [volume, viewer]);
  useEffect(() => {
    void volume.compileAsync(renderer, get().camera);
  }, [volume, renderer, get]);
  return volume;
}

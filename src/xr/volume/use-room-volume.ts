import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createEyePictures, type EyePictures } from '../../render/three/eye-pictures.ts';
import { createVolumeObject, type VolumeObject } from '../../render/three/volume-object.ts';
import { applyShownVolume, type ShownVolume, shownCurve, shownVolume } from '../../render/shown-volume.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';

/** What the room shows in 3D: the volume that decides the look, and the pictures of it that stand in the room. */
export interface RoomVolume {
  readonly object: VolumeObject;
  readonly pictures: EyePictures;
}

/**
 * The room's volume, following the viewer's look. Made once per scan and compiled in every mode before the
 * session starts, so that neither entering VR nor changing the mode there compiles; it lives on between sessions.
 */
export function useRoomVolume(): RoomVolume {
  const { textures } = useScanGpu();
  const viewer = useViewer();
  const renderer = useThree((three) => three.gl);
  const get = useThree((three) => three.get);
  const invalidate = useThree((three) => three.invalidate);

  const volume = useMemo(() => {
    const state = viewer.store.getState();
    const object = createVolumeObject(textures, {
      transferFunction: shownCurve(state),
      mode: state.renderMode,
      onChange: () => invalidate(),
    });
    return { object, pictures: createEyePictures(object) };
  }, [textures, viewer, invalidate]);

  useEffect(
    () => () => {
      volume.pictures.dispose();
      volume.object.dispose();
    },
    [volume],
  );
  useEffect(() => {
    let applied: ShownVolume | undefined;
    const follow = (state: ViewerState) => {
      const shown = shownVolume(state);
      applyShownVolume(volume.object, shown, applied);
      applied = shown;
    };
    follow(viewer.store.getState());
    return viewer.store.subscribe(follow);
  }, [volume, viewer]);
  useEffect(() => {
    void volume.pictures.compileAsync(renderer, get().camera);
  }, [volume, renderer, get]);
  return volume;
}

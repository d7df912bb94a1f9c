import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createEyePictures, type EyePictures } from '../../render/three/eye-pictures.ts';
import { createVolumeObject, type VolumeObject } from '../../render/three/volume-object.ts';
import { transferFunctionById } from '../../render/transfer-functions.ts';
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
  const { textures, limits } = useScanGpu();
  const viewer = useViewer();
  const renderer = useThree((three) => three.gl);
  const get = useThree((three) => three.get);
  const invalidate = useThree((three) => three.invalidate);

  const volume = useMemo(() => {
    const state = viewer.store.getState();
    const object = createVolumeObject(textures, limits, {
      transferFunction: transferFunctionById(state.transferFunctionId),
      mode: state.renderMode,
      onChange: () => invalidate(),
    });
    object.setWindow(state.window);
    return { object, pictures: createEyePictures(object) };
  }, [textures, limits, viewer, invalidate]);

  useEffect(
    () => () => {
      volume.pictures.dispose();
      volume.object.dispose();
    },
    [volume],
  );
  useEffect(
    () => viewer.store.subscribe((state, before) => applyLook(volume.object, state, before)),
    [volume, viewer],
  );
  useEffect(() => {
    void volume.pictures.compileAsync(renderer, get().camera);
  }, [volume, renderer, get]);
  return volume;
}

function applyLook(volume: VolumeObject, state: ViewerState, before: ViewerState): void {
  if (state.transferFunctionId !== before.transferFunctionId)
    volume.setTransferFunction(transferFunctionById(state.transferFunctionId));
  if (state.renderMode !== before.renderMode) volume.setMode(state.renderMode);
  if (state.window !== before.window) volume.setWindow(state.window);
}

import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createVolumeObject, type VolumeObject } from '../../render/three/volume-object.ts';
import { transferFunctionById } from '../../render/transfer-functions.ts';
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
    const made = createVolumeObject(textures, limits, {
      transferFunction: transferFunctionById(state.transferFunctionId),
      mode: state.renderMode,
      onChange: () => invalidate(),
    });
    made.setWindow(state.window);
    return made;
  }, [textures, limits, viewer, invalidate]);

  useEffect(() => () => volume.dispose(), [volume]);
  useEffect(
    () => viewer.store.subscribe((state, before) => applyLook(volume, state, before)),
    [volume, viewer],
  );
  useEffect(() => {
    void volume.compileAsync(renderer, get().camera);
  }, [volume, renderer, get]);
  return volume;
}

function applyLook(volume: VolumeObject, state: ViewerState, before: ViewerState): void {
  if (state.transferFunctionId !== before.transferFunctionId)
    volume.setTransferFunction(transferFunctionById(state.transferFunctionId));
  if (state.renderMode !== before.renderMode) volume.setMode(state.renderMode);
  if (state.window !== before.window) volume.setWindow(state.window);
}

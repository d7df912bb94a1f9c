import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createFollowedVolume, type FollowedVolume } from '../../render/three/followed-volume.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';

export type RoomVolume = FollowedVolume;

/**
 * The room's volume, following the viewer's look. Made once per scan and compiled in every mode before the
 * session starts, so that neither entering VR nor changing the mode there compiles; it lives on between sessions.
 * `onCompiled` is called when VR may be entered.
 */
export function useRoomVolume(onCompiled: () => void): RoomVolume {
  const { textures } = useScanGpu();
  const viewer = useViewer();
  const renderer = useThree((three) => three.gl);
  const get = useThree((three) => three.get);
  const invalidate = useThree((three) => three.invalidate);
  const volume = useMemo(
    () => createFollowedVolume(textures, viewer, () => invalidate()),
    [textures, viewer, invalidate],
  );
  useEffect(() => () => volume.dispose(), [volume]);
  useEffect(() => volume.follow(), [volume]);
  useEffect(() => {
    void volume.compileAsync(renderer, get().camera).then(onCompiled);
  }, [volume, renderer, get, onCompiled]);
  return volume;
}

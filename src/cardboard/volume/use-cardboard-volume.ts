import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createQualityGovernor, refreshPace } from '../../render/quality-governor.ts';
import { createFollowedVolume, type FollowedVolume } from '../../render/three/followed-volume.ts';
import { createTickLoad } from '../../ui/room/tick-load.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';

/** The rate that nearly all phones have. */
export const PHONE_HZ = 60;

/**
 * The volume for the eyes of a phone, following the viewer's look, drawn before each frame as finely as the phone's
 * rate allows. Its resolution and step are all that yields; slices, panels and marks keep every pixel.
 */
export function useCardboardVolume(): FollowedVolume {
  const { textures } = useScanGpu();
  const viewer = useViewer();
  const renderer = useThree((three) => three.gl);
  const scene = useThree((three) => three.scene);
  const get = useThree((three) => three.get);
  const volume = useMemo(() => createFollowedVolume(textures, viewer, () => {}), [textures, viewer]);
  useEffect(() => () => volume.dispose(), [volume]);
  useEffect(() => volume.follow(), [volume]);
  useEffect(() => {
    void volume.compileAsync(renderer, get().camera);
  }, [volume, renderer, get]);
  useEffect(() => volume.pictures.drawBefore(scene), [volume, scene]);

  const governor = useMemo(() => createQualityGovernor(refreshPace), []);
  const ticks = useMemo(() => createTickLoad(1000 / PHONE_HZ), []);
  useFrame((_state, deltaS) => {
    // With the volume out of sight nothing can be learned of what it costs.
    const load = volume.pictures.mesh.visible ? ticks.tick(deltaS * 1000) : undefined;
    if (load !== undefined) governor.sample(load);
    const { level } = governor;
    volume.object.setQuality(level);
    volume.pictures.resolution = level.resolution;
  });
  return volume;
}

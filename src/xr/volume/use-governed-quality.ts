import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { createQualityGovernor, refreshPace } from '../../render/quality-governor.ts';
import { STEADY_HZ } from '../create-xr-store.ts';
import { createTickLoad } from '../../ui/room/tick-load.ts';
import type { RoomVolume } from './use-room-volume.ts';

/**
 * Draws the volume's pictures before each frame of the room, as finely as the headset's rate allows. Their
 * resolution and step are all that yields; slices, panels, text and marks are always drawn at every pixel.
 */
export function useGovernedQuality({ object, pictures }: RoomVolume): void {
  const scene = useThree((three) => three.scene);
  useEffect(() => pictures.drawBefore(scene), [pictures, scene]);

  const governor = useMemo(() => createQualityGovernor(refreshPace), []);
  const ticks = useMemo(() => createTickLoad(1000 / STEADY_HZ), []);
  useFrame((_state, deltaS) => {
    // With the volume out of sight nothing can be learned of what it costs.
    const load = pictures.mesh.visible ? ticks.tick(deltaS * 1000) : undefined;
    if (load !== undefined) governor.sample(load);
    const { level } = governor;
    object.setQuality(level);
    pictures.resolution = level.resolution;
  });
}

import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo } from 'react';
import { gpuLimitsOf } from '../render/three/gpu-limits.ts';
import { createVolumeTextures } from '../render/three/volume-textures.ts';
import { type ScanGpu, ScanGpuContext } from '../ui/scan-gpu.ts';
import type { Scan } from '../viewer/scan.ts';

/** Puts a scan onto the GPU once, slab by slab between frames, for everything inside. */
export function ScanStage({ scan, children }: { scan: Scan; children: ReactNode }) {
  const renderer = useThree((three) => three.gl);
  const invalidate = useThree((three) => three.invalidate);
  const gpu = useMemo<ScanGpu>(() => {
    const limits = gpuLimitsOf(renderer);
    return { scan, limits, textures: createVolumeTextures(scan.volume, limits) };
  }, [renderer, scan]);
  useEffect(() => () => gpu.textures.dispose(), [gpu]);
  useEffect(() => {
    let frame = requestAnimationFrame(function upload() {
      const more = gpu.textures.uploadNext(renderer);
      invalidate();
      if (more) frame = requestAnimationFrame(upload);
    });
    return () => cancelAnimationFrame(frame);
  }, [gpu, renderer, invalidate]);
  return <ScanGpuContext value={gpu}>{children}</ScanGpuContext>;
}

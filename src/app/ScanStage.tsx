import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo } from 'react';
import { gpuLimitsOf } from '../render/three/gpu-limits.ts';
import { createVolumeTextures } from '../render/three/volume-textures.ts';
import { type ScanGpu, ScanGpuContext } from '../ui/scan-gpu.ts';
import type { Scan } from '../viewer/scan.ts';
import { occupancyInWorkers } from './occupancy-in-workers.ts';
import { readerPool } from './open-sources.ts';

const occupancy = occupancyInWorkers(readerPool);

/** How often the part that has arrived is drawn while the rest is uploaded. */
const SHOW_PARTS_EVERY_MS = 400;

/** Puts a scan onto the GPU once, slab by slab between frames, for everything inside. */
export function ScanStage({ scan, children }: { scan: Scan; children: ReactNode }) {
  const renderer = useThree((three) => three.gl);
  const invalidate = useThree((three) => three.invalidate);
  const gpu = useMemo<ScanGpu>(() => {
    const limits = gpuLimitsOf(renderer);
    return { scan, limits, textures: createVolumeTextures(scan.volume, limits, { occupancy }) };
  }, [renderer, scan]);
  useEffect(() => () => gpu.textures.dispose(), [gpu]);
  useEffect(() => {
    let shownAt = 0;
    let frame = 0;
    const upload = (now: number) => {
      const more = gpu.textures.uploadNext(renderer);
      // Each picture of a part marches rays through all of it: show progress, but spend the time on arriving.
      if (!more || now - shownAt > SHOW_PARTS_EVERY_MS) {
        invalidate();
        shownAt = now;
      }
      if (more) frame = requestAnimationFrame(upload);
    };
    // A graphics driver that was reset has forgotten the volume.
    const start = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(upload);
    };
    start();
    const canvas = renderer.domElement;
    canvas.addEventListener('webglcontextrestored', start);
    return () => {
      canvas.removeEventListener('webglcontextrestored', start);
      cancelAnimationFrame(frame);
    };
  }, [gpu, renderer, invalidate]);
  return <ScanGpuContext value={gpu}>{children}</ScanGpuContext>;
}

import { useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useMemo } from 'react';
import { gpuLimitsOf } from '../render/three/gpu-limits.ts';
import { createVolumeTextures } from '../render/three/volume-textures.ts';
import { type ScanGpu, ScanGpuContext } from '../ui/scan-gpu.ts';
import type { Arrival } from '../ui/arrival.ts';
import type { Scan } from '../viewer/scan.ts';
import { occupancyInWorkers } from './occupancy-in-workers.ts';
import { onNextFrame } from './on-next-frame.ts';
import { readerPool } from './open-sources.ts';

const occupancy = occupancyInWorkers(readerPool);

/** Shares at which what has arrived is drawn: just past the middle slice, which views begin with, among them. */
const DRAWN_AT = [0.13, 0.26, 0.52, 1];
/** How often it is told how much has arrived. */
const TELL_EVERY_MS = 250;
/** Uploading may take this much of a frame; a slab is begun only before that. */
const UPLOAD_MS = 6;

interface ScanStageProps {
  readonly scan: Scan;
  /** Told how much of the scan is on the GPU, and why it is coarser there if it is. */
  readonly onArrival: (arrival: Arrival) => void;
  readonly children: ReactNode;
}

/** Puts a scan onto the GPU once, slab by slab between frames, for everything inside. */
export function ScanStage({ scan, onArrival, children }: ScanStageProps) {
  const renderer = useThree((three) => three.gl);
  const invalidate = useThree((three) => three.invalidate);
  const gpu = useMemo<ScanGpu>(() => {
    const limits = gpuLimitsOf(renderer);
    return { scan, limits, textures: createVolumeTextures(scan.volume, limits, { occupancy }) };
  }, [renderer, scan]);
  useEffect(() => () => gpu.textures.dispose(), [gpu]);
  useEffect(() => {
    let toldAt = 0;
    let drawn = 0;
    let cancel = () => {};
    const { textures } = gpu;
    const upload = () => {
      const now = performance.now();
      let more = textures.uploadNext(renderer);
      while (more && performance.now() - now < UPLOAD_MS) more = textures.uploadNext(renderer);
      const share = textures.uniforms.uLoaded.value;
      // Each picture of a part marches rays through all of it: the time is spent on arriving.
      const worthDrawing = DRAWN_AT.filter((at) => share >= at).length;
      if (worthDrawing > drawn) invalidate();
      drawn = worthDrawing;
      if (!more || now - toldAt > TELL_EVERY_MS) {
        onArrival({ share, explanation: textures.explanation });
        toldAt = now;
      }
      if (more) cancel = onNextFrame(upload);
    };
    // A graphics driver that was reset has forgotten the volume.
    const start = () => {
      cancel();
      drawn = 0;
      cancel = onNextFrame(upload);
    };
    start();
    const canvas = renderer.domElement;
    canvas.addEventListener('webglcontextrestored', start);
    return () => {
      canvas.removeEventListener('webglcontextrestored', start);
      cancel();
    };
  }, [gpu, renderer, invalidate, onArrival]);
  return <ScanGpuContext value={gpu}>{children}</ScanGpuContext>;
}

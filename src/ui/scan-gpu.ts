import { createContext, useContext } from 'react';
import type { GpuLimits } from '../render/three/gpu-limits.ts';
import type { VolumeTextures } from '../render/three/volume-textures.ts';
import type { Scan } from '../viewer/scan.ts';

/** A scan and its one copy on the GPU, which every slice and 3D view of every front end samples. */
export interface ScanGpu {
  readonly scan: Scan;
  readonly textures: VolumeTextures;
  readonly limits: GpuLimits;
}

export const ScanGpuContext = createContext<ScanGpu | undefined>(undefined);

export function useScanGpu(): ScanGpu {
  const gpu = useContext(ScanGpuContext);
  if (!gpu) throw new Error('useScanGpu: no ScanGpuContext above');
  return gpu;
}

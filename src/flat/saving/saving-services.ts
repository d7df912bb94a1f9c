import type { Running } from '../../base/progress.ts';
import type { LpsVector } from '../../imaging/spaces.ts';
import type { Volume } from '../../imaging/volume.ts';

/** A surface to be made of a volume. */
export interface SurfaceWish {
  readonly thresholdHu: number;
  /** Voxels along each axis that are averaged into one. */
  readonly steps: readonly [number, number, number];
  /** Half-spaces of the patient that it ends at: kept where dot(normal, p) + offsetMm ≥ 0. */
  readonly kept: readonly { readonly normal: LpsVector; readonly offsetMm: number }[];
  readonly format: 'stl' | 'glb';
}

/** A surface as a file. */
export interface SavedSurface {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly triangles: number;
  readonly volumeMm3: number;
}

/** What saving needs of the page. */
export interface SavingServices {
  readonly saveFile: (name: string, contents: Blob) => Promise<void>;
  /** Rejects with a `UserError` where there is no surface, and when cancelled. */
  readonly makeSurface: (volume: Volume, wish: SurfaceWish, running: Running) => Promise<SavedSurface>;
}

import type { SavingServices } from '../flat/saving/saving-services.ts';
import { applyToVector, type Affine } from '../imaging/affine.ts';
import type { LpsVector } from '../imaging/spaces.ts';
import { dot } from '../imaging/vector.ts';
import type { IndexHalfSpace } from '../surface/surface-grid.ts';
import { readerPool } from './open-sources.ts';
import type { Services } from './services.ts';
import { surfaceInWorkers } from './surface-in-workers.ts';

/** Saving with the page's own workers. */
export function savingServices({ saveFile }: Pick<Services, 'saveFile'>): SavingServices {
  return {
    saveFile,
    async makeSurface(volume, { thresholdHu, steps, kept, format }, running) {
      const request = {
        threshold: thresholdHu,
        steps,
        format,
        kept: kept.map((half) => inVoxels(volume.lpsFromIndex, half)),
      };
      return surfaceInWorkers(await readerPool(), volume, request, running);
    },
  };
}

/** A half-space of the patient as one of voxel indices. */
export function inVoxels(
  lpsFromIndex: Affine<'lps', 'index'>,
  { normal, offsetMm }: { readonly normal: LpsVector; readonly offsetMm: number },
): IndexHalfSpace {
  const along = (axis: readonly [number, number, number]) => dot(normal, applyToVector(lpsFromIndex, axis));
  const origin = [lpsFromIndex[12]!, lpsFromIndex[13]!, lpsFromIndex[14]!] as const;
  return [along([1, 0, 0]), along([0, 1, 0]), along([0, 0, 1]), dot(normal, origin) + offsetMm];
}

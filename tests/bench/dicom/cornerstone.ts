import { imageLoader, init as initCore } from '@cornerstonejs/core';
import { init, wadouri } from '@cornerstonejs/dicom-image-loader';
import { utilities } from '@cornerstonejs/metadata';
import { mapConcurrent } from '../../../src/base/map-concurrent.ts';
import type { Contestant } from './contestant.ts';

/** Images under way at a time: what Cornerstone's own queue allows for prefetching. */
const concurrency = 5;
const sliceLength = 512 * 512;

/** Which of its two readers of headers: dcmjs (its default), or dicom-parser (deprecated). */
export type CornerstoneHeaders = 'dcmjs' | 'dicom-parser';

/** Cornerstone's loader for picked files, with its own workers. What it keeps of a file is dropped at the end. */
export function cornerstone(workers: number, headers: CornerstoneHeaders): Contestant {
  initCore();
  init({ maxWebWorkers: workers, useLegacyMetadataProvider: headers === 'dicom-parser' });
  return {
    workers,
    async read(files, onFirstImage) {
      const volume = new Int16Array(files.length * sliceLength);
      await mapConcurrent(files, concurrency, async (file, k) => {
        const imageId = wadouri.fileManager.add(file);
        const image = await imageLoader.loadImage(imageId);
        if (k === 0) onFirstImage();
        volume.set(image.getPixelData(), k * sliceLength);
        wadouri.dataSetCacheManager.unload(wadouri.parseImageId(imageId).url);
      });
      wadouri.fileManager.purge();
      wadouri.dataSetCacheManager.purge();
      utilities.clearCacheData();
      return volume;
    },
  };
}

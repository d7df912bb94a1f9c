import type { Progress, Running } from '../../base/progress.ts';
import type { SeriesPlan } from '../../dicom/series/plan-series.ts';
import { loadImage, loadSeries } from '../load-series.ts';
import type { LoadableSeries } from '../opened-study.ts';
import type { SourceFile } from '../source-file.ts';
import type { ArchiveAccess } from './archive-access.ts';
import { archivePixels } from './archive-pixels.ts';
import { FrameCache } from './frame-cache.ts';
import type { ArchiveInstance } from './instance.ts';

/** Bytes of one series that wait in memory for the next try: 300 slices of 512² as stored take 157 MB. */
const keptBytes = 1 << 28;

/** A planned series of an archive. `files` and `instances` are what the plan counts in. */
export function archiveSeries(
  access: ArchiveAccess,
  plan: SeriesPlan,
  instances: readonly ArchiveInstance[],
  files: readonly SourceFile[],
): LoadableSeries {
  const cache = new FrameCache(keptBytes);
  const pixels = (running: Running) =>
    archivePixels({ access, images: plan.images, instances, cache }, running);
  return {
    series: plan.series,
    bytes: undefined,
    dicom: { plan, files },
    async load(loading) {
      // Ends the requests that are still under way when another one has failed for good.
      const ended = new AbortController();
      const signal = loading.signal ? AbortSignal.any([loading.signal, ended.signal]) : ended.signal;
      let last: Progress = { step: 'Fetching images', done: 0, total: plan.images.length };
      const source = pixels({ signal, onProgress: ({ step }) => loading.onProgress?.({ ...last, step }) });
      try {
        const volume = await loadSeries(plan, source, {
          signal,
          onFirstImage: loading.onFirstImage,
          onProgress(progress) {
            last = { ...progress, step: 'Fetching images' };
            loading.onProgress?.(last);
          },
        });
        cache.clear();
        return volume;
      } finally {
        ended.abort();
      }
    },
    loadImage: (index, running) => loadImage(plan, index, pixels(running), running),
  };
}

import { createContext, useContext } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { UserError } from '../base/user-error.ts';
import type { LoadableSeries } from '../sources/opened-study.ts';
import type { Viewer } from '../viewer/create-viewer.ts';
import type { Origin } from '../viewer/event-log.ts';
import { createScan } from '../viewer/scan.ts';
import { type Annotations, noAnnotations } from '../viewer/viewer-state.ts';

/** Which image of a series without a volume is shown, and which is on its way; counted from 0. */
export interface ImageStepsState {
  readonly shown: number;
  /** The same as `shown`, unless an image is being loaded or could not be. */
  readonly wanted: number;
  /** Why the wanted image cannot be shown. */
  readonly problem: string | undefined;
}

/** Walks through the images of a series that makes no volume, one at a time. */
export interface ImageSteps {
  readonly store: Pick<StoreApi<ImageStepsState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly count: number;
  /** Shows another image, the nearest there is; a newer wish ends one that is still under way. */
  go(to: number, origin: Origin): Promise<void>;
}

/** Begins at the first image, which the viewer shows already. What is measured stays with its image. */
export function createImageSteps({ series, loadImage }: LoadableSeries, viewer: Viewer): ImageSteps {
  const store = createStore<ImageStepsState>(() => ({ shown: 0, wanted: 0, problem: undefined }));
  const annotations = new Map<number, Annotations>();
  let loading = new AbortController();
  return {
    store,
    count: series.slices,
    async go(to, origin) {
      const wanted = Math.min(series.slices - 1, Math.max(0, to));
      if (wanted === store.getState().wanted) return;
      loading.abort(new DOMException('Another image is wanted', 'AbortError'));
      loading = new AbortController();
      const { signal } = loading;
      store.setState({ wanted, problem: undefined });
      const { shown } = store.getState();
      if (wanted === shown) return;
      try {
        const image = await loadImage(wanted, { signal });
        if (signal.aborted) return;
        const { measurable, diagnostics } = image;
        annotations.set(shown, viewer.store.getState().annotations);
        const scan = createScan({ ...series, diagnostics }, image, { measurable });
        viewer.run('showImage', { scan, annotations: annotations.get(wanted) ?? noAnnotations }, origin);
        store.setState({ shown: wanted });
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof UserError)) throw error;
        store.setState({ problem: error.message });
      }
    },
  };
}

/** The steps of the series that is open; undefined for a volume. */
export const ImageStepsContext = createContext<ImageSteps | undefined>(undefined);

export function useImageSteps(): ImageSteps | undefined {
  return useContext(ImageStepsContext);
}

import { createStore, type StoreApi } from 'zustand/vanilla';
import { UserError } from '../base/user-error.ts';
import type { LoadableSeries } from '../sources/opened-study.ts';
import { createScan } from '../viewer/scan.ts';
import { type SlicePicture, slicePicture } from '../viewer/slice-picture.ts';

/** What there is to see of a series before it is loaded. */
export type Thumbnail =
  | { readonly state: 'ready'; readonly picture: SlicePicture }
  /** Its middle image cannot be decoded, and why. */
  | { readonly state: 'failed'; readonly why: string };

/** Pictures of the middle slices of series, made when asked for and then kept. */
export interface Thumbnails {
  readonly store: Pick<
    StoreApi<ReadonlyMap<LoadableSeries, Thumbnail>>,
    'getState' | 'getInitialState' | 'subscribe'
  >;
  /** Makes the picture when its turn comes. */
  want(loadable: LoadableSeries): void;
  /** Takes a wish back, if its turn has not come. */
  unwant(loadable: LoadableSeries): void;
  /** Ends what is under way and forgets what waits; pictures that are ready stay. */
  stop(): void;
}

/** Pictures under way at the same time: a choice must not slow what is chosen. */
const AT_ONCE = 2;

/** Sharp enough for the largest place that shows them, on a screen of 2 device pixels a CSS pixel. */
const LONG_SIDE_PX = 320;

export function createThumbnails(): Thumbnails {
  const store = createStore<ReadonlyMap<LoadableSeries, Thumbnail>>(() => new Map());
  let waiting: LoadableSeries[] = [];
  let working = new Set<LoadableSeries>();
  let stopping = new AbortController();

  const keep = (loadable: LoadableSeries, thumbnail: Thumbnail) =>
    store.setState(new Map(store.getState()).set(loadable, thumbnail), true);

  const make = async (loadable: LoadableSeries, signal: AbortSignal) => {
    try {
      const image = await loadable.loadImage(loadable.series.slices >> 1, { signal });
      if (signal.aborted) return;
      const picture = slicePicture(createScan(loadable.series, image), LONG_SIDE_PX);
      keep(loadable, { state: 'ready', picture });
    } catch (error) {
      if (signal.aborted) return;
      const known = error instanceof UserError;
      keep(loadable, { state: 'failed', why: known ? error.message : 'Its picture could not be made.' });
      if (!known) throw error;
    }
  };

  const next = () => {
    const { signal } = stopping;
    const lanes = working;
    while (lanes.size < AT_ONCE && waiting.length > 0) {
      const loadable = waiting.shift()!;
      lanes.add(loadable);
      void make(loadable, signal).finally(() => {
        lanes.delete(loadable);
        if (!signal.aborted) next();
      });
    }
  };

  const unwant = (loadable: LoadableSeries) => {
    waiting = waiting.filter((other) => other !== loadable);
  };

  return {
    store,
    want(loadable) {
      if (store.getState().has(loadable) || working.has(loadable)) return;
      unwant(loadable);
      waiting.push(loadable);
      next();
    },
    unwant,
    stop() {
      stopping.abort(new DOMException('Not wanted any more', 'AbortError'));
      stopping = new AbortController();
      working = new Set();
      waiting = [];
    },
  };
}

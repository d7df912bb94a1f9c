import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Progress, Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type {
  LoadableSeries,
  LoadedImage,
  LoadedVolume,
  OpenedStudy,
  Refusal,
} from '../sources/opened-study.ts';

/** What a person who opens CT sees: nothing, work in progress, a choice of series, or what went wrong. */
export type OpeningState =
  | { readonly step: 'idle' }
  | { readonly step: 'working'; readonly progress: Progress }
  | { readonly step: 'choosing'; readonly study: OpenedStudy }
  | { readonly step: 'refused'; readonly refused: readonly Refusal[] };

/** A series that is ready to be looked at, and the files that were left out. */
export interface Opened {
  readonly loadable: LoadableSeries;
  readonly volume: LoadedVolume | LoadedImage;
  readonly refused: readonly Refusal[];
}

/** Opens CT step by step. Whatever fails, `onOpened` is not called and what was open before stays. */
export interface Opening {
  readonly store: Pick<StoreApi<OpeningState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Reads what `find` brings; opens it when there is one series, else lets the person choose. */
  open(find: (running: Running) => Promise<OpenedStudy>): Promise<void>;
  choose(study: OpenedStudy, loadable: LoadableSeries): Promise<void>;
  /** Stops the work in progress, or closes the choice or the message. */
  dismiss(): void;
}

/** @param onOpened makes it the thing that is read, unless the signal says that the reader has cancelled by then. */
export function createOpening(
  onOpened: (opened: Opened, signal: AbortSignal | undefined) => Promise<void>,
): Opening {
  const store = createStore<OpeningState>(() => ({ step: 'idle' }));
  let running = new AbortController();

  const work = async (task: (running: Running) => Promise<void>) => {
    running.abort();
    running = new AbortController();
    const { signal } = running;
    const show = (state: OpeningState) => {
      if (!signal.aborted) store.setState(state, true);
    };
    show({ step: 'working', progress: { step: 'Reading files', done: 0, total: 0 } });
    try {
      await task({ signal, onProgress: (progress) => show({ step: 'working', progress }) });
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof UserError)) {
        show({ step: 'refused', refused: [unexpected] });
        throw error;
      }
      const path = String(error.context.path ?? '');
      show({ step: 'refused', refused: [{ path, code: error.code, message: error.message }] });
    }
  };

  const load = async (study: OpenedStudy, loadable: LoadableSeries, run: Running) => {
    const volume =
      loadable.series.form === 'volume' ? await loadable.load(run) : await loadable.loadImage(0, run);
    if (run.signal?.aborted) return;
    await onOpened({ loadable, volume, refused: [...study.refused, ...volume.refused] }, run.signal);
    if (!run.signal?.aborted) store.setState({ step: 'idle' }, true);
  };

  return {
    store,
    open: (find) =>
      work(async (run) => {
        const study = await find(run);
        if (run.signal?.aborted) return;
        const [first, ...others] = study.series;
        if (!first) store.setState({ step: 'refused', refused: study.refused }, true);
        else if (others.length > 0) store.setState({ step: 'choosing', study }, true);
        else await load(study, first, run);
      }),
    choose: (study, loadable) => work((run) => load(study, loadable, run)),
    dismiss() {
      running.abort(new DOMException('Cancelled by the reader', 'AbortError'));
      store.setState({ step: 'idle' }, true);
    },
  };
}

const unexpected: Refusal = {
  path: '',
  code: 'app/unexpected',
  message: 'Something went wrong inside Oblique. What was open is still open; reload the page and try again.',
};

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../base/clock.ts';
import type { Progress, Running } from '../base/progress.ts';
import { UserError } from '../base/user-error.ts';
import type { Series } from '../imaging/series.ts';
import type {
  FindingSeries,
  LoadableSeries,
  LoadedImage,
  LoadedVolume,
  OpenedStudy,
  Refusal,
} from '../sources/opened-study.ts';
import { createScan } from '../viewer/scan.ts';
import { type SlicePicture, slicePicture } from '../viewer/slice-picture.ts';
import { pacedProgress } from './paced-progress.ts';
import { mayPass, type Problem, problemOf, unexpectedMessage } from './problem.ts';
import { createThumbnails, type Thumbnails } from './thumbnails.ts';

/** What a person who opens CT sees: nothing, work in progress, a choice of series, or what went wrong. */
export type OpeningState = { readonly step: 'idle' } | Working | Choosing | Refused;

export interface Refused {
  readonly step: 'refused';
  readonly refused: readonly Refusal[];
  /** How to mend it, where that takes steps. */
  readonly problem?: Problem;
  /** Does the same once more; there where that can help. */
  readonly again?: () => Promise<void>;
  /** Goes back to the other series. */
  readonly back?: () => void;
}

export interface Working {
  readonly step: 'working';
  readonly progress: Progress;
  readonly secondsLeft?: number | undefined;
  /** A slice of what is being read, then the middle one of what is being loaded, once they have come. */
  readonly preview?: SlicePicture | undefined;
}

export interface Choosing {
  readonly step: 'choosing';
  readonly study: OpenedStudy;
  readonly thumbnails: Thumbnails;
  /** The series that is open already. */
  readonly current?: LoadableSeries | undefined;
}

/** A series that is ready to be looked at, the study it is of, and the files that were left out. */
export interface Opened {
  readonly study: OpenedStudy;
  readonly loadable: LoadableSeries;
  readonly volume: LoadedVolume | LoadedImage;
  readonly refused: readonly Refusal[];
}

/** Opens CT step by step. Whatever fails, `onOpened` is not called and what was open before stays. */
export interface Opening {
  readonly store: Pick<StoreApi<OpeningState>, 'getState' | 'getInitialState' | 'subscribe'>;
  /** Reads what `find` brings; opens it when there is one series, else lets the person choose. */
  open(find: (running: FindingSeries) => Promise<OpenedStudy>): Promise<void>;
  /** Lets the person choose among series that were found before. */
  browse(study: OpenedStudy, current: LoadableSeries | undefined): void;
  choose(study: OpenedStudy, loadable: LoadableSeries): Promise<void>;
  /** One step back: from loading a chosen series to the choice, from anything else to nothing. */
  cancel(): void;
  /** Stops the work in progress, and closes the choice or the message. */
  dismiss(): void;
}

/** Of the longer side; as large as the dialog shows it. */
const PREVIEW_PX = 512;

/** One piece of work, and what is to be done when it has ended well. */
type Task = (
  running: Running,
  preview: (picture: SlicePicture) => void,
) => Promise<(() => Promise<void>) | undefined>;

/** @param onOpened makes it the thing that is read, unless the signal says that the reader has cancelled by then. */
export function createOpening(
  onOpened: (opened: Opened, signal: AbortSignal | undefined) => Promise<void>,
  clock: Clock,
): Opening {
  const store = createStore<OpeningState>(() => ({ step: 'idle' }));
  const thumbnailsOf = new WeakMap<OpenedStudy, Thumbnails>();
  let running = new AbortController();
  let choice: Choosing | undefined;

  /** Ends what is under way; what it would still show is not shown. */
  const stop = () => {
    running.abort(new DOMException('Cancelled by the reader', 'AbortError'));
    if (choice) choice.thumbnails.stop();
  };

  const work = async (task: Task, preview?: SlicePicture): Promise<void> => {
    stop();
    running = new AbortController();
    const { signal } = running;
    const start = { step: 'Reading files', done: 0, total: 0 };
    let shown: Working = { step: 'working', progress: start, ...(preview && { preview }) };
    const show = (news: Partial<Working>) => {
      if (signal.aborted) return;
      shown = { ...shown, ...news };
      store.setState(shown, true);
    };
    const refuse = (refusal: Refusal, more: Partial<Refused> = {}) => {
      const back = choice && { back: backTo(choice) };
      store.setState({ step: 'refused', refused: [refusal], ...back, ...more }, true);
    };
    show({});
    let then: Awaited<ReturnType<Task>>;
    try {
      then = await task({ signal, onProgress: pacedProgress(clock, show) }, (picture) =>
        show({ preview: picture }),
      );
    } catch (error) {
      if (signal.aborted) return;
      if (!(error instanceof UserError)) {
        refuse(unexpected);
        throw error;
      }
      const { code, message, context } = error;
      refuse(
        { path: String(context.path ?? ''), code, message },
        { problem: problemOf(error), ...(mayPass(error) && { again: () => work(task, preview) }) },
      );
    }
    if (!signal.aborted) await then?.();
  };

  const picture = (image: LoadedImage, series: Series) => slicePicture(createScan(series, image), PREVIEW_PX);

  const load = (study: OpenedStudy, loadable: LoadableSeries, early?: SlicePicture) =>
    work(async (run, preview) => {
      const onFirstImage = (image: LoadedImage) => preview(picture(image, loadable.series));
      const volume =
        loadable.series.form === 'volume'
          ? await loadable.load({ ...run, onFirstImage })
          : await loadable.loadImage(0, run);
      if (run.signal?.aborted) return undefined;
      await onOpened({ study, loadable, volume, refused: [...study.refused, ...volume.refused] }, run.signal);
      if (!run.signal?.aborted) close();
      return undefined;
    }, early);

  const browse = (study: OpenedStudy, current: LoadableSeries | undefined) => {
    const thumbnails = thumbnailsOf.get(study) ?? createThumbnails();
    thumbnailsOf.set(study, thumbnails);
    choice = { step: 'choosing', study, thumbnails, current };
    store.setState(choice, true);
  };
  const backTo = (to: Choosing) => () => {
    stop();
    store.setState(to, true);
  };
  const close = () => {
    choice = undefined;
    store.setState({ step: 'idle' }, true);
  };

  const opening: Opening = {
    store,
    open(find) {
      choice = undefined;
      return work(async (run, preview) => {
        let early: SlicePicture | undefined;
        const onFirstImage = (image: LoadedImage, series: Series) => {
          early = picture(image, series);
          preview(early);
        };
        const study = await find({ ...run, onFirstImage });
        if (run.signal?.aborted) return undefined;
        const [first, ...others] = study.series;
        if (first && others.length === 0) return () => load(study, first, early);
        if (first) browse(study, undefined);
        else store.setState({ step: 'refused', refused: study.refused }, true);
        return undefined;
      });
    },
    browse(study, current) {
      stop();
      browse(study, current);
    },
    choose: (study, loadable) => load(study, loadable),
    cancel() {
      const loadingAChoice = store.getState().step === 'working' && choice;
      if (loadingAChoice) backTo(loadingAChoice)();
      else opening.dismiss();
    },
    dismiss() {
      stop();
      close();
    },
  };
  return opening;
}

const unexpected: Refusal = {
  path: '',
  code: 'app/unexpected',
  message: unexpectedMessage,
};

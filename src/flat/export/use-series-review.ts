import { useEffect, useState } from 'react';
import type { Progress } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { SeriesReview, ShareRequest } from '../../sources/share-series.ts';
import { unexpectedMessage } from '../../ui/problem.ts';
import type { ShareServices } from './share-services.ts';

/** How far the look through the files has come. */
export type ReviewState =
  | { readonly step: 'checking'; readonly progress: Progress | undefined }
  | { readonly step: 'checked'; readonly review: SeriesReview }
  | { readonly step: 'failed'; readonly message: string };

/** Looks through all files of a series, anew whenever the request changes; stops when the dialog goes. */
export function useSeriesReview(request: ShareRequest, review: ShareServices['review']): ReviewState {
  const [state, setState] = useState<ReviewState>({ step: 'checking', progress: undefined });
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const show = (next: ReviewState) => {
      if (!signal.aborted) setState(next);
    };
    show({ step: 'checking', progress: undefined });
    review(request, { signal, onProgress: (progress) => show({ step: 'checking', progress }) })
      .then((found) => show({ step: 'checked', review: found }))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        show({ step: 'failed', message: error instanceof UserError ? error.message : unexpectedMessage });
        if (!(error instanceof UserError)) throw error;
      });
    return () => stop.abort();
  }, [request, review]);
  return state;
}

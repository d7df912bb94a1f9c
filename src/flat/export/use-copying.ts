import { useCallback, useEffect, useRef, useState } from 'react';
import type { Progress, Running } from '../../base/progress.ts';
import { UserError } from '../../base/user-error.ts';
import type { SharedCopy } from '../../sources/share-series.ts';
import { unexpectedMessage } from '../../ui/problem.ts';

/** A copy that is being written, or what became of the last one. */
export type CopyState =
  | { readonly step: 'idle' }
  | { readonly step: 'writing'; readonly progress: Progress | undefined }
  | { readonly step: 'written'; readonly copy: SharedCopy; readonly name: string }
  | { readonly step: 'cancelled' }
  | { readonly step: 'failed'; readonly message: string };

export interface Copying {
  readonly state: CopyState;
  /** Writes a copy and saves it as a file of this name. */
  readonly start: (name: string, write: (running: Running) => Promise<SharedCopy>) => Promise<void>;
  readonly cancel: () => void;
  /** Forgets what became of the last copy. */
  readonly forget: () => void;
}

/** Writes copies one at a time; leaving the dialog stops the one in progress. */
export function useCopying(saveFile: (name: string, contents: Blob) => Promise<void>): Copying {
  const [state, setState] = useState<CopyState>({ step: 'idle' });
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);
  const start: Copying['start'] = useCallback(
    async (name, write) => {
      running.current.abort();
      running.current = new AbortController();
      const { signal } = running.current;
      const show = (next: CopyState) => {
        if (!signal.aborted) setState(next);
      };
      show({ step: 'writing', progress: undefined });
      try {
        const copy = await write({ signal, onProgress: (progress) => show({ step: 'writing', progress }) });
        signal.throwIfAborted();
        if (copy.files > 0) await saveFile(name, copy.zip);
        show({ step: 'written', copy, name });
      } catch (error) {
        if (signal.aborted) return;
        show({ step: 'failed', message: error instanceof UserError ? error.message : unexpectedMessage });
        if (!(error instanceof UserError)) throw error;
      }
    },
    [saveFile],
  );
  const cancel = useCallback(() => {
    running.current.abort();
    setState({ step: 'cancelled' });
  }, []);
  const forget = useCallback(() => setState({ step: 'idle' }), []);
  return { state, start, cancel, forget };
}

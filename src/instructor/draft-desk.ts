import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Clock } from '../base/clock.ts';
import { UserError } from '../base/user-error.ts';
import type { Drafts } from '../storage/drafts.ts';
import type { Draft } from '../teaching/authoring/draft.ts';
import type { Edit } from '../teaching/authoring/edit.ts';
import {
  change,
  type Edited,
  edited,
  endGesture,
  redoEdit,
  undoEdit,
} from '../teaching/authoring/edit-history.ts';
import type { KeptDraft } from '../teaching/authoring/kept-draft.ts';

/** A change is written this much later, ms, with whatever else has changed by then: not a write per letter. */
export const WRITE_AFTER_MS = 250;

/** Where a draft stands: on disk, on its way there, or why it is not. */
export type Saving =
  | { readonly state: 'saved' | 'waiting' | 'nowhere' }
  | { readonly state: 'failed'; readonly why: string };

export interface DeskState {
  readonly edited: Edited<Draft>;
  readonly saving: Saving;
}

/** One draft being written: the only one who changes it, undoes, and sees that it is kept. */
export interface DraftDesk {
  readonly store: Pick<StoreApi<DeskState>, 'getState' | 'getInitialState' | 'subscribe'>;
  readonly draft: () => Draft;
  readonly newId: () => string;
  /** Changes of one `gesture` are one step to undo. */
  change(edit: Edit, what: string, gesture?: string): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  /** Writes at once what still waits; resolves when it is on disk or has failed. */
  flush(): Promise<void>;
}

export interface DraftDeskOptions {
  /** What was kept of it; a new draft is written with its first change. */
  readonly kept: KeptDraft | Draft;
  /** Undefined where the browser keeps nothing. */
  readonly drafts: Pick<Drafts, 'put'> | undefined;
  readonly clock: Clock;
  readonly newId: () => string;
}

export function createDraftDesk({ kept, drafts, clock, newId }: DraftDeskOptions): DraftDesk {
  const known = 'document' in kept ? kept : undefined;
  const store = createStore<DeskState>(() => ({
    edited: known ?? edited(kept as Draft),
    saving: { state: drafts ? 'saved' : 'nowhere' },
  }));
  let saves = known?.saves ?? 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let busy = false;

  const write = async () => {
    const { document, undo, redo } = store.getState().edited;
    busy = true;
    try {
      await drafts?.put({ document, undo, redo, savedAt: clock.now(), saves: saves + 1 });
      saves += 1;
      if (waiting === undefined && store.getState().edited.document === document)
        store.setState({ saving: { state: 'saved' } });
    } catch (error) {
      const why = error instanceof UserError ? error.message : 'This draft could not be saved.';
      store.setState({ saving: { state: 'failed', why } });
      if (!(error instanceof UserError)) throw error;
    } finally {
      busy = false;
    }
  };
  /** Somebody who types without a rest loses no more than that; a slow disk is not given a queue of writes. */
  const writeLater = () => {
    waiting ??= setTimeout(() => {
      if (!busy) return void flush();
      waiting = undefined;
      writeLater();
    }, WRITE_AFTER_MS);
  };
  const flush = () => {
    if (waiting === undefined) return writing;
    clearTimeout(waiting);
    waiting = undefined;
    // One after the other: a later save must not be overtaken by an earlier one.
    writing = writing.then(write, write);
    return writing;
  };
  const take = (next: Edited<Draft>) => {
    const before = store.getState();
    if (next === before.edited) return;
    store.setState({ edited: next });
    if (!drafts || next.document === before.edited.document) return;
    writeLater();
    if (before.saving.state === 'saved') store.setState({ saving: { state: 'waiting' } });
  };
  const now = () => store.getState().edited;
  return {
    store,
    draft: () => now().document,
    newId,
    change: (edit, what, gesture) => take(change(now(), edit, what, gesture)),
    endGesture: () => take(endGesture(now())),
    undo: () => take(undoEdit(now())),
    redo: () => take(redoEdit(now())),
    flush,
  };
}

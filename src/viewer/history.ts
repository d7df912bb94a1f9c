import type { Undoable } from './viewer-state.ts';

/** Undo and redo stacks. Immutable: every function returns the next one. */
export interface History {
  readonly past: readonly Undoable[];
  readonly future: readonly Undoable[];
  /** The gesture (one drag) that made the newest entry, so that its later steps join it. */
  readonly gesture: string | undefined;
}

export const emptyHistory: History = { past: [], future: [], gesture: undefined };

const MAX_STEPS = 200;

/** Remembers what was there before a change. */
export function record(history: History, before: Undoable, gesture: string | undefined): History {
  if (gesture !== undefined && gesture === history.gesture) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-MAX_STEPS), future: [], gesture };
}

type Moved = { readonly history: History; readonly parts: Undoable } | undefined;

export function undo(history: History, now: Undoable): Moved {
  const parts = history.past.at(-1);
  if (!parts) return undefined;
  return {
    parts,
    history: { past: history.past.slice(0, -1), future: [now, ...history.future], gesture: undefined },
  };
}

export function redo(history: History, now: Undoable): Moved {
  const [parts, ...future] = history.future;
  if (!parts) return undefined;
  return { parts, history: { past: [...history.past, now], future, gesture: undefined } };
}

export const canUndo = (history: History): boolean => history.past.length > 0;
export const canRedo = (history: History): boolean => history.future.length > 0;

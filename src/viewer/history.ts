import type { Annotations } from './viewer-state.ts';

/** Undo and redo stacks. Immutable: every function returns the next one. */
export interface History {
  readonly past: readonly Annotations[];
  readonly future: readonly Annotations[];
  /** The gesture (one drag) that made the newest entry, so that its later steps join it. */
  readonly gesture: string | undefined;
}

export const emptyHistory: History = { past: [], future: [], gesture: undefined };

const MAX_STEPS = 200;

/** Remembers the annotations before a change. */
export function record(history: History, before: Annotations, gesture: string | undefined): History {
  if (gesture !== undefined && gesture === history.gesture) return { ...history, future: [] };
  return { past: [...history.past, before].slice(-MAX_STEPS), future: [], gesture };
}

type Moved = { readonly history: History; readonly annotations: Annotations } | undefined;

export function undo(history: History, now: Annotations): Moved {
  const annotations = history.past.at(-1);
  if (!annotations) return undefined;
  return {
    annotations,
    history: { past: history.past.slice(0, -1), future: [now, ...history.future], gesture: undefined },
  };
}

export function redo(history: History, now: Annotations): Moved {
  const [annotations, ...future] = history.future;
  if (!annotations) return undefined;
  return { annotations, history: { past: [...history.past, now], future, gesture: undefined } };
}

export const canUndo = (history: History): boolean => history.past.length > 0;
export const canRedo = (history: History): boolean => history.future.length > 0;

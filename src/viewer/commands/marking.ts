import type { Lps } from '../../imaging/spaces.ts';
import type { Shape } from '../../measure/shape.ts';
import type { RatedMark, ViewerState } from '../viewer-state.ts';

/** Commands that put, move, rate and remove the reader's rated marks, and point at what a question is about. */
export const marking = {
  /** Takes all marks away; `rating` is what the next ones begin with, undefined: none are asked for. */
  beginMarks(state: ViewerState, { rating }: { rating: number | undefined }): ViewerState {
    const emptied = state.annotations.marks.length > 0 ? withMarks(state, []) : state;
    return { ...emptied, newMarkRating: rating };
  },

  addMark(
    state: ViewerState,
    { id, at, rating = state.newMarkRating }: { id: string; at: Lps; rating?: number },
  ): ViewerState {
    if (!state.scan || rating === undefined) return state;
    return { ...withMarks(state, [...state.annotations.marks, { id, at, rating }]), selectedId: id };
  },

  /** Moves that share a `gesture` are undone together. */
  moveMark(state: ViewerState, { id, to }: { id: string; to: Lps; gesture: string }): ViewerState {
    return changedMark(state, id, (mark) => ({ ...mark, at: to }));
  },

  rateMark(state: ViewerState, { id, rating }: { id: string; rating: number }): ViewerState {
    return changedMark(state, id, (mark) => (mark.rating === rating ? mark : { ...mark, rating }));
  },

  removeMark(state: ViewerState, { id }: { id: string }): ViewerState {
    const { marks } = state.annotations;
    const kept = marks.filter((mark) => mark.id !== id);
    return kept.length === marks.length ? state : { ...withMarks(state, kept), selectedId: undefined };
  },

  /** Shows what the question on show is about. */
  pointOut(state: ViewerState, { shapes }: { shapes: readonly Shape[] }): ViewerState {
    return { ...state, pointedOut: shapes };
  },
};

function withMarks(state: ViewerState, marks: readonly RatedMark[]): ViewerState {
  return { ...state, annotations: { ...state.annotations, marks } };
}

function changedMark(state: ViewerState, id: string, change: (mark: RatedMark) => RatedMark): ViewerState {
  const found = state.annotations.marks.find((mark) => mark.id === id);
  const next = found && change(found);
  if (!next || next === found) return state;
  const marks = state.annotations.marks.map((mark) => (mark === found ? next : mark));
  return { ...withMarks(state, marks), selectedId: id };
}

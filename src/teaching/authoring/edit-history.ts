import { sameJson } from '../../base/json.ts';
import { applyEdit, type Edit } from './edit.ts';

/** A document with the way back to each of its earlier states, and forward again. Plain JSON, so that it is kept too. */
export interface Edited<T> {
  readonly document: T;
  /** What takes each change back, the newest last. */
  readonly undo: readonly EditStep[];
  /** What brings each undone change again, the next last. */
  readonly redo: readonly EditStep[];
}

/** One change as a person thinks of it. */
export interface EditStep {
  readonly edit: Edit;
  /** For the button: "title", "finding 2". */
  readonly what: string;
  /** Changes of one gesture, as the letters typed into one field, are one step. */
  readonly gesture?: string | undefined;
}

/** Steps back that are kept. */
export const MOST_STEPS = 200;

export function edited<T>(document: T): Edited<T> {
  return { document, undo: [], redo: [] };
}

/** Makes a change; what had been undone cannot be brought again. A change that changes nothing is no step. */
export function change<T>(before: Edited<T>, edit: Edit, what: string, gesture?: string): Edited<T> {
  const { document, inverse } = applyEdit(before.document, edit);
  if (sameJson(document, before.document)) return before;
  const last = before.undo.at(-1);
  const merges = gesture !== undefined && last?.gesture === gesture && before.redo.length === 0;
  const undo = merges
    ? [...before.undo.slice(0, -1), { ...last!, edit: joined(inverse, last!.edit) }]
    : [...before.undo, { edit: inverse, what, gesture }].slice(-MOST_STEPS);
  return { document, undo, redo: [] };
}

/** Ends the gesture: the next letter typed is a step of its own. */
export function endGesture<T>(now: Edited<T>): Edited<T> {
  const last = now.undo.at(-1);
  if (last?.gesture === undefined) return now;
  return { ...now, undo: [...now.undo.slice(0, -1), { edit: last.edit, what: last.what }] };
}

/** One step back; the same where there is none. */
export function undoEdit<T>(now: Edited<T>): Edited<T> {
  const step = now.undo.at(-1);
  if (!step) return now;
  const { document, inverse } = applyEdit(now.document, step.edit);
  const redo = [...now.redo, { edit: inverse, what: step.what }];
  return { document, undo: now.undo.slice(0, -1), redo };
}

/** One step forward again; the same where nothing was undone. */
export function redoEdit<T>(now: Edited<T>): Edited<T> {
  const step = now.redo.at(-1);
  if (!step) return now;
  const { document, inverse } = applyEdit(now.document, step.edit);
  const undo = [...now.undo, { edit: inverse, what: step.what }];
  return { document, undo, redo: now.redo.slice(0, -1) };
}

/** Setting the same fields twice goes back to what they were before the first. */
function joined(newer: Edit, older: Edit): Edit {
  const [now, before] = [placesSet(newer), placesSet(older)];
  if (now && before && now.every((place) => before.includes(place))) return older;
  return { edit: 'all', edits: [newer, older] };
}

/** The fields that an edit sets; undefined where it does anything else. */
function placesSet(edit: Edit): readonly string[] | undefined {
  if (edit.edit === 'set') return [edit.path.join('/')];
  if (edit.edit !== 'all') return undefined;
  const parts = edit.edits.map(placesSet);
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined;
}

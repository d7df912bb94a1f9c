import type { Json } from '../../base/json.ts';

/** Where in a document: names and places in lists, from the outside in. */
export type EditPath = readonly (string | number)[];

/** One change to a JSON document. Every change has an inverse, which `applyEdit` hands back. */
export type Edit =
  /** Puts a value in the place of another; without `value` the field goes. */
  | { readonly edit: 'set'; readonly path: EditPath; readonly value?: Json | undefined }
  /** Puts an item into a list; the path ends with its place there. */
  | { readonly edit: 'insert'; readonly path: EditPath; readonly value: Json }
  | { readonly edit: 'remove'; readonly path: EditPath }
  /** Moves an item of the list at `path`. */
  | { readonly edit: 'move'; readonly path: EditPath; readonly from: number; readonly to: number }
  /** Several changes as one, in this order. */
  | { readonly edit: 'all'; readonly edits: readonly Edit[] };

/** The document after a change, and the change that takes it back. Throws where the path leads nowhere: a bug. */
export function applyEdit<T>(document: T, edit: Edit): { readonly document: T; readonly inverse: Edit } {
  const { after, inverse } = applied(document, edit);
  return { document: after as T, inverse };
}

function applied(document: unknown, edit: Edit): { readonly after: unknown; readonly inverse: Edit } {
  switch (edit.edit) {
    case 'all': {
      const inverses: Edit[] = [];
      let after: unknown = document;
      for (const part of edit.edits) {
        const done = applied(after, part);
        after = done.after;
        inverses.unshift(done.inverse);
      }
      return { after, inverse: { edit: 'all', edits: inverses } };
    }
    case 'set': {
      const before = valueAt(document, edit.path);
      const inverse: Edit = { edit: 'set', path: edit.path, ...(before !== undefined && { value: before }) };
      return { after: setAt(document, edit.path, edit.value), inverse };
    }
    case 'insert': {
      const [list, at] = ends(edit.path);
      const changed = changeList(document, list, (items) => items.splice(at, 0, edit.value));
      return { after: changed, inverse: { edit: 'remove', path: edit.path } };
    }
    case 'remove': {
      const [list, at] = ends(edit.path);
      const value = valueAt(document, edit.path);
      if (value === undefined) throw new Error(`edit: nothing at ${edit.path.join('.')}`);
      const changed = changeList(document, list, (items) => items.splice(at, 1));
      return { after: changed, inverse: { edit: 'insert', path: edit.path, value } };
    }
    case 'move': {
      const { path, from, to } = edit;
      const changed = changeList(document, path, (items) => items.splice(to, 0, ...items.splice(from, 1)));
      return { after: changed, inverse: { edit: 'move', path, from: to, to: from } };
    }
  }
}

/** What stands at a path; undefined where there is nothing. */
export function valueAt(document: unknown, path: EditPath): Json | undefined {
  return path.reduce<unknown>(
    (at, step) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    document,
  ) as Json | undefined;
}

function setAt(document: unknown, path: EditPath, value: Json | undefined): unknown {
  const [step, ...rest] = path;
  if (step === undefined) {
    if (value === undefined) throw new Error('edit: a document cannot be taken away');
    return value;
  }
  if (typeof document !== 'object' || document === null)
    throw new Error(`edit: nothing at ${path.join('.')}`);
  const copy = (Array.isArray(document) ? [...document] : { ...document }) as Record<string, unknown>;
  const own = copy[step];
  const next = rest.length === 0 ? value : setAt(own ?? {}, rest, value);
  if (next === undefined) delete copy[step];
  else copy[step] = next;
  return copy;
}

function changeList(document: unknown, path: EditPath, change: (items: Json[]) => void): unknown {
  const list = valueAt(document, path);
  if (!Array.isArray(list)) throw new Error(`edit: no list at ${path.join('.')}`);
  const items = [...(list as readonly Json[])];
  change(items);
  return setAt(document, path, items);
}

function ends(path: EditPath): [list: EditPath, at: number] {
  const at = path.at(-1);
  if (typeof at !== 'number') throw new Error(`edit: ${path.join('.')} is no place in a list`);
  return [path.slice(0, -1), at];
}

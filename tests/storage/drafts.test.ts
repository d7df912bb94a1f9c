import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createDatabase } from '../../src/storage/database.ts';
import { createDrafts, type Drafts } from '../../src/storage/drafts.ts';
import { change, edited, undoEdit } from '../../src/teaching/authoring/edit-history.ts';
import type { KeptDraft } from '../../src/teaching/authoring/kept-draft.ts';
import { newDraft } from '../../src/teaching/authoring/new-draft.ts';

let drafts: Drafts;
beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  drafts = createDrafts('site');
});
afterEach(() => {
  drafts.close();
  vi.unstubAllGlobals();
});

const kept = (id: string, savedAt: number, saves: number): KeptDraft => {
  const draft = { ...newDraft(undefined, () => 'abcdefgh'), id };
  const written = change(edited(draft), { edit: 'set', path: ['title'], value: `saved ${saves}` }, 'title');
  const { document, undo, redo } = undoEdit(written);
  return { document, undo, redo, savedAt, saves };
};

it('keeps drafts with their undo, newest first, and forgets them when asked', async () => {
  await drafts.put(kept('a', 5, 1));
  await drafts.put(kept('b', 9, 1));
  expect(await drafts.all()).toEqual([kept('b', 9, 1), kept('a', 5, 1)]);
  await drafts.delete('b');
  expect(await drafts.get('b')).toBeUndefined();
  expect(await drafts.get('a')).toEqual(kept('a', 5, 1));
  await drafts.deleteAll();
  expect(await drafts.all()).toEqual([]);
});

it('does not write over what another tab saved meanwhile', async () => {
  await drafts.put(kept('a', 5, 1));
  const other = createDrafts('site');
  await other.put(kept('a', 6, 2));
  other.close();
  await expect(drafts.put(kept('a', 7, 2))).rejects.toMatchObject({ code: 'drafts/changed-elsewhere' });
  expect((await drafts.get('a'))?.savedAt).toBe(6);
  await drafts.put(kept('a', 8, 3));
  expect((await drafts.get('a'))?.savedAt).toBe(8);
});

it('passes over what it cannot read', async () => {
  const database = createDatabase('site');
  await database.write('drafts', (store) => store.put({ document: 'x' }, 'x'));
  database.close();
  await drafts.put(kept('a', 5, 1));
  expect((await drafts.all()).map(({ document }) => document.id)).toEqual(['a']);
});

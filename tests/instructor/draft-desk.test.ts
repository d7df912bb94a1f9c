import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/base/user-error.ts';
import { createDraftDesk, WRITE_AFTER_MS } from '../../src/instructor/draft-desk.ts';
import type { KeptDraft } from '../../src/teaching/authoring/kept-draft.ts';
import { newDraft } from '../../src/teaching/authoring/new-draft.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const draft = newDraft(undefined, () => 'abcdefgh');
const clock = { now: () => 1000 };
const title = (value: string) => ({ edit: 'set', path: ['title'], value }) as const;

function deskWith(put: (kept: KeptDraft) => Promise<void>) {
  return createDraftDesk({ kept: draft, drafts: { put }, clock, newId: () => 'id' });
}

test('writes several letters at once, with the undo, and says so', async () => {
  const written: KeptDraft[] = [];
  const desk = deskWith(async (kept) => void written.push(kept));
  desk.change(title('H'), 'title', 'type');
  desk.change(title('He'), 'title', 'type');
  expect(desk.store.getState().saving.state).toBe('waiting');
  await vi.advanceTimersByTimeAsync(WRITE_AFTER_MS - 1);
  expect(written).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(written).toMatchObject([{ document: { title: 'He' }, undo: [{ what: 'title' }], saves: 1 }]);
  expect(desk.store.getState().saving.state).toBe('saved');
});

test('somebody who types without a rest is kept up with, by one write at a time', async () => {
  const written: string[] = [];
  const desk = deskWith(async ({ document }) => {
    await new Promise((done) => setTimeout(done, 3 * WRITE_AFTER_MS));
    written.push(document.title);
  });
  for (let letters = 1; letters <= 40; letters++) {
    desk.change(title('x'.repeat(letters)), 'title', 'type');
    await vi.advanceTimersByTimeAsync(WRITE_AFTER_MS / 4);
  }
  expect(written.map(({ length }) => length)).toEqual([4, 16, 28]);
});

test('writes at once when the page goes, and one save after the other', async () => {
  const order: string[] = [];
  const desk = deskWith(async ({ document, saves }) => {
    await new Promise((done) => setTimeout(done, 50 / saves));
    order.push(`${document.title} ${saves}`);
  });
  desk.change(title('one'), 'title');
  void desk.flush();
  desk.change(title('two'), 'title');
  const last = desk.flush();
  await vi.advanceTimersByTimeAsync(200);
  await last;
  // The first takes along what came before it was begun.
  expect(order).toEqual(['two 1', 'two 2']);
});

test('goes on from what was kept: the next save is one more than the last', async () => {
  const written: KeptDraft[] = [];
  const kept = { document: draft, undo: [], redo: [], savedAt: 1, saves: 41 };
  const drafts = { put: async (next: KeptDraft) => void written.push(next) };
  const desk = createDraftDesk({ kept, drafts, clock, newId: () => 'id' });
  desk.change(title('more'), 'title');
  await desk.flush();
  expect(written[0]?.saves).toBe(42);
});

test('says why a draft is not saved, and tries again with the next change', async () => {
  let fails = true;
  const desk = deskWith(async () => {
    if (fails) throw new UserError('storage/full', 'There is no room left.');
  });
  desk.change(title('x'), 'title');
  await desk.flush();
  expect(desk.store.getState().saving).toEqual({ state: 'failed', why: 'There is no room left.' });
  fails = false;
  desk.change(title('y'), 'title');
  await desk.flush();
  expect(desk.store.getState().saving.state).toBe('saved');
});

test('undo and redo are written too', async () => {
  const written: string[] = [];
  const desk = deskWith(async ({ document }) => void written.push(document.title));
  desk.change(title('x'), 'title');
  desk.undo();
  await desk.flush();
  desk.redo();
  await desk.flush();
  expect(written).toEqual([draft.title, 'x']);
});

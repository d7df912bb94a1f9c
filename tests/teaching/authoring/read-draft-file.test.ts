import { expect, test } from 'vitest';
import { newDraft } from '../../../src/teaching/authoring/new-draft.ts';
import { mostDraftBytes, readDraftFile } from '../../../src/teaching/authoring/read-draft-file.ts';

const document = newDraft(undefined, () => 'abcdefgh');
const exported = { document, undo: [], redo: [], savedAt: 5, saves: 3 };
const read = (json: unknown) =>
  readDraftFile(new Blob([typeof json === 'string' ? json : JSON.stringify(json)]));

test('a draft comes as it was exported, without steps back that its file may hold', async () => {
  const anywhere = [{ edit: { edit: 'set', path: [], value: 1 }, what: 'anything' }];
  expect(await read({ ...exported, undo: anywhere })).toEqual({ document, savedAt: 5 });
});

test.each([
  ['no JSON', '{'],
  ['another file', { document: { schema: 'oblique/case' } }],
  ['a field that no draft has', { ...exported, document: { ...document, extra: 1 } }],
  ['a part of the wrong kind', { ...exported, document: { ...document, questions: [{ id: 'q' }] } }],
])('%s is refused', async (_, json) => {
  await expect(read(json)).rejects.toMatchObject({ name: 'UserError', code: 'drafts/unreadable' });
});

test('what is too large is refused, and before it is read', async () => {
  const endless = { size: mostDraftBytes + 1, text: () => Promise.reject(new Error('it was read')) };
  await expect(readDraftFile(endless)).rejects.toMatchObject({ code: 'drafts/too-large' });
  const objectives = new Array(501).fill('See it.');
  const many = read({ ...exported, document: { ...document, objectives } });
  await expect(many).rejects.toMatchObject({ code: 'drafts/too-large' });
});

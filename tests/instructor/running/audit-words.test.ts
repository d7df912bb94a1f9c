import { expect, test } from 'vitest';
import { readableLines, withWords } from '../../../src/instructor/running/accounts/audit-words.ts';

const line = { number: 1, at: 0, actor: 'id-1', what: 'issued codes', pilot_id: 'pilot', details: '{}' };
const accounts = [
  { id: 'id-1', name: 'ada' },
  { id: 'id-2', name: 'grace' },
];

test('names stand in the place of ids, details without braces, hashes by their beginning', () => {
  const [first, second, third] = readableLines(
    [
      { ...line, details: '{"count":18,"stratum":"all"}' },
      { ...line, actor: 'participant', pilot_id: null, details: `{"hash":"${'ab'.repeat(32)}"}` },
      { ...line, actor: 'id-gone', details: '{"account":"id-2"}' },
    ],
    accounts,
  );
  expect(first).toMatchObject({ who: 'ada', pilot: 'pilot', details: 'count 18, stratum all' });
  expect(second).toMatchObject({ who: 'participant', pilot: '', details: 'hash abababababab…' });
  expect(third).toMatchObject({ who: 'id-gone', details: 'account grace' });
});

test('details that are no JSON stay as they are', () => {
  expect(readableLines([{ ...line, details: 'plain' }], accounts)[0]!.details).toBe('plain');
});

test('every word must occur somewhere, whatever its case', () => {
  const lines = readableLines([line, { ...line, number: 2, what: 'logged in', pilot_id: null }], accounts);
  const found = (words: string) => withWords(lines, words).map(({ number }) => number);
  expect(found('')).toEqual([1, 2]);
  expect(found('ADA')).toEqual([1, 2]);
  expect(found('ada codes')).toEqual([1]);
  expect(found('codes logged')).toEqual([]);
});

import { describe, expect, test } from 'vitest';
import { filterCases } from '../../../src/teaching/library/filter-cases.ts';
import { libraryEntries } from '../../../src/teaching/library/library-entry.ts';
import { textScore } from '../../../src/teaching/library/search-text.ts';
import { sortCases } from '../../../src/teaching/library/sort-cases.ts';
import { caseStanding, caseSummary, entry } from './example-library.ts';

const cough = caseSummary('chest-001', {
  history: 'A 58-year-old who smoked has coughed for six weeks.',
  objectives: ['Search both lungs from top to bottom.'],
  tags: ['with contrast'],
});
const fall = caseSummary('head-004', {
  title: 'Head CT',
  system: 'head',
  history: 'Fell; Ménière for years.',
});

// biome-ignore format: a table
test.each([
  ['',                  ['chest-001', 'head-004']],
  ['chest',             ['chest-001']],
  ['CONTRAST lung',     ['chest-001']],
  ['menière',           ['head-004']],
  ['meniere',           ['head-004']],
  ['head-004',          ['head-004']],
  ['intro',             ['chest-001', 'head-004']],
  ['lung head',         []],
  ['ungs',              []],
  ['?!',                ['chest-001', 'head-004']],
])('"%s" finds %j', (text, ids) => {
  const found = filterCases([entry(cough), entry(fall)], { text, choice: {} });
  expect(found.map(({ summary }) => summary.id)).toEqual(ids);
});

test('a word of the title counts more than one of the history', () => {
  const told = entry({ ...fall, history: 'Chest pain, too.' });
  expect(sortCases([told, entry(cough)], 'suggested', 'chest').map(({ summary }) => summary.id)).toEqual([
    'chest-001',
    'head-004',
  ]);
});

describe('a diagnosis', () => {
  const diagnoses = new Map([['chest-001', 'Solid pulmonary nodule']]);
  const found = (standings: Parameters<typeof libraryEntries>[1]) =>
    libraryEntries([cough, fall], standings, diagnoses).filter((each) => textScore(each, 'nodule'));

  test('finds no case that is not solved, whatever the page knows by then', () => {
    const begun = caseStanding({ finished: false, solved: false });
    expect(found(new Map())).toEqual([]);
    expect(found(new Map([['chest-001', begun]]))).toEqual([]);
  });

  test('finds a solved case, also while it is read again', () => {
    for (const finished of [true, false])
      expect(found(new Map([['chest-001', caseStanding({ finished })]]))).toMatchObject([{ summary: cough }]);
  });
});

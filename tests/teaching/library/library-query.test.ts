import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import {
  isNarrowed,
  queryText,
  readQuery,
  toggled,
  wholeLibrary,
} from '../../../src/teaching/library/library-query.ts';
import { caseOrders, sortCases } from '../../../src/teaching/library/sort-cases.ts';
import { anyChoice, anyLibrary, caseStanding, caseSummary, entry } from './example-library.ts';

test('an address keeps every filter', () => {
  const random = createRandom('addresses');
  const entries = anyLibrary('addresses', 30);
  for (let i = 0; i < 50; i++) {
    const chosen = Object.entries(anyChoice(entries, random)).filter(([, values]) => values.length > 0);
    const orders = Object.keys(caseOrders) as (keyof typeof caseOrders)[];
    const query = {
      text: ['', 'cough & fever', 'Ménière'][i % 3]!,
      choice: Object.fromEntries(chosen),
      order: orders[i % orders.length]!,
    };
    expect(readQuery(queryText(query))).toEqual(query);
  }
});

test('the whole library needs no words, and strange ones are left out', () => {
  expect(queryText(wholeLibrary)).toBe('');
  expect(readQuery('order=toString&colour=red&system=,')).toEqual(wholeLibrary);
  expect(queryText({ text: ' cough ', choice: { system: ['head', 'chest'] }, order: 'short' })).toBe(
    'find=cough&system=head,chest&order=short',
  );
});

test('a value is chosen and let go', () => {
  const once = toggled(wholeLibrary, 'level', 'advanced');
  expect(once.choice).toEqual({ level: ['advanced'] });
  expect(isNarrowed(once)).toBe(true);
  expect(isNarrowed(toggled(once, 'level', 'advanced'))).toBe(false);
  expect(toggled(once, 'level', 'introductory').choice.level).toEqual(['advanced', 'introductory']);
});

const shelf = [
  entry(caseSummary('d', { level: 'advanced', estimatedMinutes: 3, title: 'Abdomen CT' })),
  entry(caseSummary('c'), caseStanding({ share: 0.9, lastAt: 7 })),
  entry(caseSummary('b', { estimatedMinutes: 8 }), caseStanding({ finished: false, share: 0.2, lastAt: 9 })),
  entry(caseSummary('a', { estimatedMinutes: 9 })),
];
// biome-ignore format: a table
test.each([
  ['suggested', 'badc'],
  ['recent',    'bcda'],
  ['short',     'dcba'],
  ['easy',      'cbad'],
  ['low-score', 'bcda'],
  ['name',      'dabc'],
] as const)('%s first: %s', (order, ids) => {
  expect(sortCases(shelf, order, '').map(({ summary }) => summary.id).join('')).toBe(ids);
});

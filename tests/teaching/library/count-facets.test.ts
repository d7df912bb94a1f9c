import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { countFacets } from '../../../src/teaching/library/count-facets.ts';
import { filterCases } from '../../../src/teaching/library/filter-cases.ts';
import { anyChoice, anyLibrary, caseSummary, entry } from './example-library.ts';

const seeds = Array.from({ length: 60 }, (_, i) => `library ${i}`);

test.each(seeds)('each count is what choosing that value alone of its facet lists (%s)', (seed) => {
  const random = createRandom(seed);
  const entries = anyLibrary(seed, Math.floor(random.between(0, 40)));
  const text = random.uniform() < 0.5 ? '' : 'cou';
  const choice = anyChoice(entries, random);
  for (const { facet, values } of countFacets(entries, { text, choice })) {
    for (const { value, count, chosen } of values) {
      const alone = { text, choice: { ...choice, [facet.id]: [value] } };
      expect(count, `${facet.id}=${value}`).toBe(filterCases(entries, alone).length);
      expect(chosen).toBe(choice[facet.id]?.includes(value) ?? false);
    }
  }
});

test.each(seeds)(
  'choosing one value more of a facet never lists fewer, one more facet never more (%s)',
  (seed) => {
    const random = createRandom(seed);
    const entries = anyLibrary(seed, 30);
    const choice = anyChoice(entries, random);
    const count = filterCases(entries, { text: '', choice }).length;
    expect(filterCases(entries, { text: 'ladder', choice }).length).toBeLessThanOrEqual(count);
    const level = choice.level ?? [];
    const wider = filterCases(entries, { text: '', choice: { ...choice, level: [...level, 'advanced'] } });
    if (level.length > 0) expect(wider.length).toBeGreaterThanOrEqual(count);
    else expect(wider.length).toBeLessThanOrEqual(count);
  },
);

test('values stand in their own order, with words for the reader', () => {
  const entries = [
    entry(caseSummary('a', { level: 'advanced', system: 'spine', estimatedMinutes: 11 })),
    entry(caseSummary('b', { level: 'introductory', estimatedMinutes: 10, tasks: ['measure', 'find'] })),
  ];
  const shown = countFacets(entries, { text: '', choice: { level: ['advanced'] } }).map(
    ({ facet, values }) => [facet.name, values.map(({ name, count }) => `${name} ${count}`)],
  );
  expect(Object.fromEntries(shown)).toEqual({
    'Body part': ['Chest 0', 'Spine 1'],
    'My progress': ['New 1'],
    Level: ['Introductory 1', 'Advanced 1'],
    'What to do': ['Find it 0', 'Measure 0'],
    'What to measure': [],
    Time: ['6 to 10 minutes 0', 'Over 10 minutes 1'],
    'My last score': [],
  });
});

test('five hundred cases are counted and filtered within a frame or two', () => {
  const entries = anyLibrary('large', 500);
  const start = performance.now();
  for (let i = 0; i < 10; i++) countFacets(entries, { text: 'cough', choice: { system: ['chest'] } });
  expect((performance.now() - start) / 10).toBeLessThan(100);
});

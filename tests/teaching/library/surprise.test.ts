import { describe, expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { startHere } from '../../../src/teaching/library/start-here.ts';
import { surprise } from '../../../src/teaching/library/surprise.ts';
import { anyLibrary, caseStanding, caseSummary, entry } from './example-library.ts';

const done = entry(caseSummary('done'), caseStanding({ share: 0.4 }));
const better = entry(caseSummary('better'), caseStanding({ share: 0.9 }));
const begun = entry(caseSummary('begun'), caseStanding({ finished: false, lastAt: 5 }));
const begunLater = entry(caseSummary('begun-later'), caseStanding({ finished: false, lastAt: 9 }));
const fresh = ['new-1', 'new-2', 'new-3'].map((id) => entry(caseSummary(id, { level: 'advanced' })));
const easy = entry(caseSummary('easy'));

describe('surprise me', () => {
  const drawn = (entries: Parameters<typeof surprise>[0], justReadId?: string) =>
    new Set(
      Array.from({ length: 200 }, (_, i) => surprise(entries, createRandom(`${i}`), justReadId)?.summary.id),
    );

  test('draws every new case, and no other while there is one', () => {
    expect([...drawn([done, begun, ...fresh])].sort()).toEqual(['new-1', 'new-2', 'new-3']);
    expect([...drawn([done, begun, ...fresh], 'new-2')].sort()).toEqual(['new-1', 'new-3']);
  });

  test('without new ones the begun, then any; the one just read only where there is no other', () => {
    expect([...drawn([done, begun])]).toEqual(['begun']);
    expect([...drawn([done, begun], 'begun')]).toEqual(['done']);
    expect([...drawn([done, better])].sort()).toEqual(['better', 'done']);
    expect([...drawn([done], 'done')]).toEqual(['done']);
    expect(surprise([], createRandom('none'))).toBeUndefined();
  });

  test('the same seed draws the same case', () => {
    const entries = anyLibrary('surprise', 30);
    for (const seed of ['a', 'b', 'c'])
      expect(surprise(entries, createRandom(seed))).toBe(surprise(entries, createRandom(seed)));
  });
});

// biome-ignore format: a table
test.each([
  ['what was left last',          [done, begun, begunLater, easy], 'resume', 'begun-later'],
  ['the named first case',        [...fresh, easy],                'first',  'new-2'],
  ['the easiest new one',         [done, ...fresh.slice(2), easy], 'next',   'easy'],
  ['the weakest, all being done', [better, done],                  'repeat', 'done'],
] as const)('the first page begins with %s', (_, entries, why, id) => {
  expect(startHere(entries, 'new-2')).toMatchObject({ why, entry: { summary: { id } } });
});

test('without cases there is nowhere to begin', () => {
  expect(startHere([], 'chest-001')).toBeUndefined();
});

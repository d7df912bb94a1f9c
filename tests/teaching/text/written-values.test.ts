import { expect, test } from 'vitest';
import { writtenValues } from '../../../src/teaching/text/written-values.ts';
import { wordsOf } from '../../../src/teaching/text/words.ts';

// biome-ignore format: a table
test.each([
  ['57 mm', [[57, 'mm']]],
  ['5.7cm', [[57, 'mm']]],
  ['5,7 cm', [[57, 'mm']]],
  ['It measures 8 x 6 mm.', [[8, 'mm'], [6, 'mm']]],
  ['1.2 by 0.9 by 3 cm', [[12, 'mm'], [9, 'mm'], [30, 'mm']]],
  ['−12 HU and -80 Hounsfield units', [[-12, "[hnsf'U]"], [-80, "[hnsf'U]"]]],
  ['30°, 12 degrees', [[30, 'deg'], [12, 'deg']]],
  ['volume 31 mL, 4 cc', [[31, 'mL'], [4, 'mL']]],
  ['8-10 mm', [[8, undefined], [10, 'mm']]],
  ['57 of L4', [[57, undefined]]],
  ['none', []],
] as const)('%s', (text, expected) => {
  const values = writtenValues(text, wordsOf(text)).map(({ value, unit }) => [value, unit]);
  expect(values.length).toBe(expected.length);
  expected.forEach(([value, unit], i) => {
    expect(values[i]![0]).toBeCloseTo(value, 9);
    expect(values[i]![1]).toBe(unit);
  });
});

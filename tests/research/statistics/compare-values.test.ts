import { expect, test } from 'vitest';
import { comparePublished, compareValues } from './compare-values.ts';

test('a wrong digit, a missing value, a wrong list and a number for no value are told', () => {
  const expected = { p: 0.5, limits: [1, 'Inf'], n: 3, none: null, odd: 'NaN' };
  const right = { p: 0.5 + 1e-12, limits: [1, Infinity], n: 3, none: undefined, odd: 'NaN' };
  expect(compareValues(expected, right, 1e-8)).toMatchObject({ problems: [], compared: 5, left: ['none'] });
  const wrong = { p: 0.500001, limits: [1], none: 4, odd: 0.2 };
  expect(compareValues(expected, wrong, 1e-8).problems.map((text) => text.split(':')[0])).toEqual([
    'p',
    'limits',
    'n',
    'none',
    'odd',
  ]);
});

test('published values count as they are rounded', () => {
  const ours = { p: 0.04978, loa: [-1.04, 2.26], icc: { value: 0.284 } };
  expect(comparePublished({ p: 0.0498, loa: [-1, 2.3], icc: 0.28, other: 7 }, ours)).toEqual([]);
  expect(comparePublished({ p: 0.0499, icc: 0.29 }, ours)).toHaveLength(2);
  expect(comparePublished(null, ours)).toEqual([]);
});

import { expect, test } from 'vitest';
import { cleanAge } from '../../../src/dicom/deidentify/clean-value.ts';
import { cleanTime, shiftDate, shiftDateTime } from '../../../src/dicom/deidentify/shift-date.ts';

// biome-ignore format: a table
test.each([
  ['20240301', -1, '20240229'], ['20230301', -1, '20230228'], ['20200101', -366, '20181231'],
  ['2021.03.17', 3, '20210320'], ['20241231', 1, '20250101'],
  ['20240230', -1, undefined], ['20241301', -1, undefined], ['00000000', -1, undefined], ['2024', -1, undefined],
  ['20240101-20240201', -1, undefined], ['', -1, undefined], ['Zweistein', -1, undefined], ['００２４０１０１', -1, undefined],
] as const)('the day %s moved by %i is %s', (value, days, expected) => {
  expect(shiftDate(value, days)).toBe(expected);
});

// biome-ignore format: a table
test.each([
  ['20210318134501.25+0200', true, '20210317134501.25'], ['20210318134501', false, '20210317000000'],
  ['20210318', true, '20210317'], ['202103', true, undefined], ['20210318256101', true, undefined],
  ['20210318134501 Zweistein', true, undefined],
] as const)('the moment %s, time kept: %s, is %s', (value, keep, expected) => {
  expect(shiftDateTime(value, -1, keep)).toBe(expected);
});

// biome-ignore format: a table
test.each([
  ['134501.25', '134501.25'], ['13:45:01', '134501'], ['13', '13'], ['2400', undefined], ['1361', undefined],
  ['noon', undefined], ['134501.1234567', undefined],
] as const)('the time %s is %s', (value, expected) => {
  expect(cleanTime(value, true)).toBe(expected);
});

// biome-ignore format: a table
test.each([
  ['089Y', '089Y'], ['090Y', '090Y'], ['091Y', '090Y'], ['104Y', '090Y'], ['006M', '006M'], ['93', undefined], ['93Y', undefined],
] as const)('the age %s is %s', (value, expected) => {
  expect(cleanAge(value)).toBe(expected);
});

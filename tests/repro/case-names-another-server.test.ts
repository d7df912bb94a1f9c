import { expect, it } from 'vitest';
import { caseComparisonSchema, caseSchema } from '../../src/teaching/case.ts';

const series = caseSchema.shape.series;
const addresses = (url: string) => [
  caseComparisonSchema.safeParse({ id: 'chest-normal', title: 'A normal chest CT', url }).success,
  series.safeParse({ source: 'bundled', id: 'chest-001', url }).success,
];

it.each([
  'https://example.org/who-reads-this.zip',
  '//example.org/who-reads-this.zip',
  '\\\\example.org/who-reads-this.zip',
  '/who-reads-this.zip',
  '../who-reads-this.zip',
  'generated/../../who-reads-this.zip',
  'data:application/zip,',
])('a case in a file from anybody cannot have %s fetched', (url) => {
  expect(addresses(url)).toEqual([false, false]);
});

it('files beside the page are', () => {
  expect(addresses('generated/cases/chest-001/series-0f3a9c.zip')).toEqual([true, true]);
});

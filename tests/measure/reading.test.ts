import { expect, test } from 'vitest';
import { formatValue } from '../../src/measure/reading.ts';

// biome-ignore format: a table
test.each([
  [12.34, 'mm', '12.3 mm'],
  [0, 'mm', '0.0 mm'],
  [31.05, 'deg', '31.1°'],
  [-52.4, "[hnsf'U]", '−52 HU'],
  [-0.2, "[hnsf'U]", '0 HU'],
  [7.26, '1', '7.3'],
] as const)('%f %s reads %s', (value, unit, text) => {
  expect(formatValue(value, unit)).toBe(text);
});

import { expect, it } from 'vitest';
import { createRandom } from '../../src/base/random.ts';
import { createSheets } from '../../src/phantom/tissue-sheets.ts';

it('sheets are thin, apart as asked, and never brighter than twice their HU', () => {
  const sheets = createSheets(createRandom('sheets'), [60, 12, 0.7]);
  const random = createRandom('places');
  const at = () => random.between(-150, 150);
  const added = Array.from({ length: 40_000 }, () => sheets(at(), at(), at()));
  const seen = added.filter((hu) => hu > 5).length / added.length;
  expect(seen).toBeGreaterThan(0.02);
  expect(seen).toBeLessThan(0.25);
  expect(Math.max(...added)).toBeLessThanOrEqual(120);
  expect(Math.min(...added)).toBe(0);
});

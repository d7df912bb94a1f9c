import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compareValues } from './compare-values.ts';
import { fixturePath, readFixtureFile } from './fixture-file.ts';
import { fixtureKinds } from './fixture-kinds/index.ts';

const folder = mkdtempSync(join(tmpdir(), 'oblique-fixtures-'));
afterAll(() => rmSync(folder, { recursive: true }));

const written = (content: object) => {
  const path = join(folder, 'mine.json');
  writeFileSync(path, JSON.stringify(content));
  return path;
};
const entry = (p: number) => ({
  id: 'mine',
  kind: 'p_adjust',
  input: { p: [0.01, 0.04], method: 'holm' },
  expected: { adjusted: [p, 0.04] },
});

test('the file that is asked for comes before the shared one', () => {
  expect(fixturePath('/a/mine.json', '/shared/stats.json')).toBe('/a/mine.json');
  expect(fixturePath(undefined, '/shared/stats.json')).toBe('/shared/stats.json');
  expect(fixturePath('', undefined)).toBeUndefined();
});

test('somebody else’s file is read, without tolerance and source where it has none; one without entries is refused', () => {
  const [read] = readFixtureFile(written({ cases: [entry(0.02)] }));
  expect(read).toMatchObject({ id: 'mine', tolerance_rel: 1e-8, source: '' });
  expect(() => readFixtureFile(written({ cases: [] }))).toThrow();
  expect(fixtureKinds[read!.kind]).toBeTypeOf('function');
});

test('a value that is not ours is named with both numbers', () => {
  const comparison = compareValues({ a: [0.02, 0.04] }, { a: [0.03, 0.04] }, 1e-8);
  expect(comparison.problems).toHaveLength(1);
  expect(comparison.problems[0]).toMatch(/0\.03, the reference says 0\.02/);
});

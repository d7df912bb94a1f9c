import { mkdirSync, mkdtempSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { sourceHash } from '../../src/server/source-hash.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'oblique-hash-'));
  mkdirSync(join(root, 'src', 'base'), { recursive: true });
  mkdirSync(join(root, 'public', 'generated'), { recursive: true });
  writeFileSync(join(root, 'index.html'), 'page');
  writeFileSync(join(root, 'src', 'main.tsx'), 'ab');
  writeFileSync(join(root, 'src', 'base', 'log.ts'), 'c');
  writeFileSync(join(root, 'public', 'generated', 'volume'), 'voxels');
});
afterEach(() => rmSync(root, { recursive: true }));

test('the same bytes give the same hash, whenever they were written and whatever lies beside them', () => {
  const before = sourceHash(root);
  utimesSync(join(root, 'src', 'main.tsx'), 1, 1);
  writeFileSync(join(root, 'README.md'), 'not part of the page');
  writeFileSync(join(root, 'public', 'generated', 'volume'), 'made while the page is served');
  expect(sourceHash(root)).toBe(before);
});

// biome-ignore format: a table
const changes: [string, () => void][] = [
  ['content', () => writeFileSync(join(root, 'src', 'main.tsx'), 'ac')],
  ['a new file', () => writeFileSync(join(root, 'src', 'new.ts'), '')],
  ['a new name', () => renameSync(join(root, 'src', 'main.tsx'), join(root, 'src', 'main2.tsx'))],
];
test.each(changes)('another hash for %s', (_what, change) => {
  const before = sourceHash(root);
  change();
  expect(sourceHash(root)).not.toBe(before);
});

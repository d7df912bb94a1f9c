import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every file that comes with one when it is loaded: what it imports, without types and without `import()`. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const source = readFileSync(join(root, file), 'utf8');
  for (const [, names, path] of source.matchAll(/^(?:import|export) (?!type )([^;]*?)from '([^']+)';/gm)) {
    const onlyTypes = /^\{(?:\s*type [^,}]+,?)+\s*\}\s*$/.test(names!);
    if (onlyTypes) continue;
    if (/^\..*\.tsx?$/.test(path!)) loadedWith(join(dirname(file), path!), seen);
    else seen.add(path!);
  }
  return seen;
}

const isVtk = (name: string) => name.startsWith('@kitware/vtk.js');

test('the page and its workers load nothing of vtk.js until a surface is made', () => {
  for (const entry of [
    'src/app/saving-services.ts',
    'src/flat/saving/SavingTabs.tsx',
    'src/workers/jobs/index.ts',
  ]) {
    const loaded = [...loadedWith(entry)];
    expect(loaded.length).toBeGreaterThan(5);
    expect(loaded.filter(isVtk), entry).toEqual([]);
  }
  expect([...loadedWith('src/surface/surface-slab.ts')].filter(isVtk)).toHaveLength(1);
});

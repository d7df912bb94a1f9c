import { describe, expect, test } from 'vitest';
import * as fileRules from './file-rules.ts';
import { cycleViolations, layerViolations, packageViolations } from './import-rules.ts';
import { parseSource, type SourceFile } from './source-file.ts';

const source = parseSource;
const shader = (text: string): SourceFile => ({
  ...source('src/render/glsl/a.ts', ''),
  path: 'src/render/glsl/ray.glsl',
  text,
  lineCount: text.split('\n').length,
});

describe('layers', () => {
  // biome-ignore format: one import per line reads as a table
  const forbidden: [string, string][] = [
    ['src/imaging/volume.ts', "import { x } from '../viewer/x.ts'"],
    ['src/base/log.ts', "import type { X } from '../imaging/x.ts'"],
    ['src/flat/station/Pane.tsx', "import { x } from '../../xr/x.ts'"],
    ['src/render/x.ts', "export { x } from '../storage/x.ts'"],
    ['src/viewer/x.ts', "const x = await import('../render/x.ts')"],
    ['src/dicom/x.ts', "type X = import('../phantom/x.ts').X"],
    ['src/viewer/x.ts', "new Worker(new URL('../workers/entry.ts', import.meta.url))"],
    ['src/sources/x.ts', "import { x } from '../dicom/x.ts'"],
    ['src/sources/x.ts', "import '../dicom/x.ts'"],
    ['src/sources/x.ts', "import { type A, x } from '../dicom/x.ts'"],
    ['src/flat/x.ts', "import { x } from '../app/x.ts'"],
    ['src/server/x.ts', "import { x } from './cli/x.ts'"],
    ['src/server/x.ts', "import { x } from '../viewer/x.ts'"],
    ['src/base/x.ts', "import { x } from '../../tests/x.ts'"],
    ['src/utilities/x.ts', ''],
  ];
  test.each(forbidden)('%s may not: %s', (path, text) => {
    expect(layerViolations([source(path, text)])).toHaveLength(1);
  });

  // biome-ignore format: as above
  const allowed: [string, string][] = [
    ['src/viewer/x.ts', "import { x } from '../imaging/x.ts'"],
    ['src/sources/x.ts', "import type { X } from '../dicom/x.ts'"],
    ['src/sources/x.ts', "new Worker(new URL('../workers/entry.ts', import.meta.url))"],
    ['src/imaging/x.ts', "import ct from '../../datasets/presets/ct-windows.json'"],
    ['src/render/x.ts', "import text from './glsl/ray.glsl?raw'"],
    ['src/app/App.tsx', "import { x } from '../server/cli/x.ts'; import '../xr/x.ts'"],
    ['src/server/cli/inspect.ts', "import { x } from '../../dicom/x.ts'"],
    ['src/main.tsx', "import { App } from './app/App.tsx'"],
    ['src/base/x.ts', "// import { x } from '../viewer/x.ts'"],
  ];
  test.each(allowed)('%s may: %s', (path, text) => {
    expect(layerViolations([source(path, text)])).toEqual([]);
  });
});

describe('packages', () => {
  // biome-ignore format: as above
  const forbidden: [string, string][] = [
    ['src/viewer/x.ts', "import { Vector3 } from 'three'"],
    ['src/viewer/x.ts', "import type { Vector3 } from 'three/src/Three.js'"],
    ['src/render/x.ts', "import { useState } from 'react'"],
    ['src/dicom/x.ts', "import { readFile } from 'node:fs'"],
    ['src/dicom/x.ts', "import { readFile } from 'fs/promises'"],
    ['src/flat/x.ts', "const { inflate } = await import('fflate')"],
    ['src/teaching/x.ts', "import 'left-pad'"],
    ['src/flat/x.ts', "import '@fastify/static'"],
  ];
  test.each(forbidden)('%s may not: %s', (path, text) => {
    expect(packageViolations([source(path, text)])).toHaveLength(1);
  });

  test('past an adapter go types alone', () => {
    const text = "import parser from 'dicom-parser'";
    expect(packageViolations([source('src/dicom/part10/parse-data-set.ts', text)])).toEqual([]);
    expect(
      packageViolations([source('src/dicom/other.ts', "import type { Element } from 'dicom-parser'")]),
    ).toEqual([]);
    expect(packageViolations([source('src/dicom/other.ts', text)])).toHaveLength(1);
  });
});

test('a cycle of three files is found, a diamond is none', () => {
  const at = (name: string, ...targets: string[]) =>
    source(`src/base/${name}.ts`, targets.map((target) => `import './${target}.ts';`).join('\n'));
  expect(cycleViolations([at('a', 'b'), at('b', 'c'), at('c', 'a')])).toEqual([
    'src/base/a.ts → src/base/b.ts → src/base/c.ts → src/base/a.ts',
  ]);
  expect(cycleViolations([at('a', 'b', 'c'), at('b', 'd'), at('c', 'd'), at('d')])).toEqual([]);
});

test('lengths: one file over the cap, and a median over its own', () => {
  const lines = (count: number) => source('src/base/x.ts', '\n'.repeat(count - 1).concat('export {};'));
  expect(fileRules.lengthViolations([lines(401), lines(1), lines(110)])).toHaveLength(1);
  expect(fileRules.lengthViolations([lines(111), lines(1), lines(400)])).toHaveLength(1);
});

test('a barrel is found, a registry and a file of its own are none', () => {
  const barrel = source('src/measure/index.ts', "export * from './a.ts';\nexport { b } from './b.ts';");
  const registry = source('src/measure/index.ts', "import { a } from './a.ts';\nexport const all = [a];");
  expect(fileRules.barrelViolations([barrel, registry, source('src/base/x.ts', 'export {};')])).toHaveLength(
    1,
  );
});

test('names', () => {
  const good = [
    'src/main.tsx',
    'src/flat/SlicePane.tsx',
    'src/base/user-error.ts',
    'tests/flat/SlicePane.browser.test.tsx',
  ];
  const bad = [
    'src/flat/slicePane.tsx',
    'src/base/UserError.ts',
    'src/base/utils.ts',
    'src/dicom/types.ts',
    'src/a_b.ts',
  ];
  const named = (path: string) => source(path, '');
  expect(fileRules.nameViolations(good.map(named))).toEqual([]);
  expect(fileRules.nameViolations(bad.map(named))).toHaveLength(bad.length);
});

test('console and foreign addresses', () => {
  const loud = source('src/viewer/x.ts', 'console.log(1)');
  const quiet = source('src/viewer/x.ts', '// console.log\nexport const url = "https://dicom.nema.org/x";');
  expect(fileRules.consoleViolations([loud, quiet])).toHaveLength(1);
  const fetching = source('src/xr/x.ts', "const models = 'https://cdn.jsdelivr.net/npm/x';");
  expect(fileRules.addressViolations([fetching, quiet])).toHaveLength(1);
});

test('shaders: a twin that exists is named, and the cap holds', () => {
  const known = ['src/render/sampling/ray-box.ts'];
  const good = shader('// CPU twin: rayBox in src/render/sampling/ray-box.ts\nvoid f();');
  expect(fileRules.shaderViolations([good], known)).toEqual([]);
  expect(fileRules.shaderViolations([shader('// CPU twin: src/render/sampling/ (one each)')], known)).toEqual(
    [],
  );
  expect(fileRules.shaderViolations([shader('// CPU twin: src/render/gone.ts')], known)).toHaveLength(1);
  expect(fileRules.shaderViolations([shader('void f();')], known)).toHaveLength(1);
  expect(fileRules.shaderViolations([shader(`${good.text}${'\n'.repeat(150)}`)], known)).toHaveLength(1);
});

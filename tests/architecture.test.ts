import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import {
  addressViolations,
  barrelViolations,
  consoleViolations,
  lengthViolations,
  nameViolations,
  shaderViolations,
} from './support/architecture/file-rules.ts';
import { cycleViolations, layerViolations, packageViolations } from './support/architecture/import-rules.ts';
import { parseSource, readSources } from './support/architecture/source-file.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const code = readSources(root, 'src', ['.ts', '.tsx', '.cjs']);
const shaders = readSources(root, 'src', ['.glsl']);
const styles = readSources(root, 'src', ['.css']);
const tests = readSources(root, 'tests', ['.ts', '.tsx']);
const page = {
  ...parseSource('index.html.ts', ''),
  path: 'index.html',
  text: readFileSync(`${root}index.html`, 'utf8'),
};

test('imports go down the written list', () => {
  expect(layerViolations(code)).toEqual([]);
});

test('each package is imported by its own folders alone', () => {
  expect(packageViolations(code)).toEqual([]);
});

test('no import cycles', () => {
  expect(cycleViolations([...code, ...tests])).toEqual([]);
});

test('files are short: the cap and the median hold', () => {
  expect(lengthViolations([...code, ...shaders, ...tests])).toEqual([]);
});

test('no file only re-exports', () => {
  expect(barrelViolations([...code, ...tests])).toEqual([]);
});

test('file names: kebab-case, components PascalCase, none that says nothing', () => {
  expect(nameViolations([...code, ...shaders, ...styles, ...tests])).toEqual([]);
});

test('only the logger and the command line write to a console', () => {
  expect(consoleViolations(code)).toEqual([]);
});

test('nothing names a content delivery network', () => {
  expect(addressViolations([...code, ...shaders, ...styles, page])).toEqual([]);
});

test('every shader is short and names its CPU twin', () => {
  const paths = code.map(({ path }) => path);
  expect(shaderViolations(shaders, paths)).toEqual([]);
});

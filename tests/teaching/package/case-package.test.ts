import { expect, test } from 'vitest';
import {
  packageNames,
  readAuthored,
  readPackage,
  writePackage,
} from '../../../src/teaching/package/case-package.ts';
import { caseFileSchema } from '../../../src/teaching/case-file.ts';
import { migrated } from '../../../src/teaching/migrations/index.ts';
import { publishCase } from '../../../src/teaching/publish-case.ts';
import { truthFileSchema } from '../../../src/teaching/truth-file.ts';
import { exampleTruth } from '../../support/example-truth.ts';
import oldFile from '../migrations/chest-001.case-file.1.json' with { type: 'json' };

const { openCase, key } = publishCase(oldFile, exampleTruth);
const authored = {
  file: caseFileSchema.parse(migrated(oldFile)),
  truth: truthFileSchema.parse(exampleTruth),
};
const written = new Map(writePackage({ openCase, key }, authored).map(({ name, bytes }) => [name, bytes]));

test('reading gives back what was written: both halves, and what the author wrote', () => {
  expect(readPackage((name) => written.get(name))).toEqual({ openCase, key });
  expect(readAuthored(openCase, written.get(packageNames.authored)!)).toEqual(authored);
});

test('nothing but the open half can be read in its bytes', () => {
  const words = [
    key.diagnosis,
    ...key.pearls.map(({ text }) => text),
    ...key.findings.map(({ name }) => name),
  ];
  for (const [name, bytes] of written) {
    const text = new TextDecoder('latin1').decode(bytes);
    for (const word of words) expect(text, name).not.toContain(word.slice(0, 20));
  }
});

test('a package that lacks a half says which', () => {
  for (const name of [packageNames.openCase, packageNames.key])
    expect(() => readPackage((wanted) => (wanted === name ? undefined : written.get(wanted)))).toThrowError(
      expect.objectContaining({ code: 'case/incomplete', message: expect.stringContaining(name) }),
    );
});

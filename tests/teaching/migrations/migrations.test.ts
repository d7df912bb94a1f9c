import { describe, expect, test } from 'vitest';
import { caseFileSchema } from '../../../src/teaching/case-file.ts';
import { migrated } from '../../../src/teaching/migrations/index.ts';
import { readCase, readCaseKey } from '../../../src/teaching/read-case.ts';
import { resolveCase } from '../../../src/teaching/resolve-case.ts';
import { exampleTruth } from '../../support/example-truth.ts';
import oldCase from './chest-001.case.1.json' with { type: 'json' };
import oldFile from './chest-001.case-file.1.json' with { type: 'json' };
import oldKey from './chest-001.case-key.1.json' with { type: 'json' };

describe('a case file of version 1, as the first release had it', () => {
  const file = caseFileSchema.parse(migrated(oldFile));

  test('keeps all that it said; pearls know their finding', () => {
    const { synthetic, pearls, version, ...same } = oldFile;
    expect(file).toMatchObject({
      ...same,
      findings: oldFile.findings.map(({ id, name }) => ({ id, name })),
    });
    expect([synthetic, version]).toEqual([true, 1]);
    expect(file.provenance).toEqual({ kind: 'synthetic' });
    expect(file.certainty).toEqual({ basis: 'by-construction' });
    expect(file.pearls).toEqual([
      ...oldFile.findings.map(({ id, pearl }) => ({ text: pearl, findingId: id })),
      ...pearls.map((text) => ({ text })),
    ]);
    for (const added of [file.steps, file.differential, file.reviewers, file.revisions])
      expect(added).toEqual([]);
  });

  test('can be published', () => {
    expect(resolveCase(oldFile, exampleTruth)).toMatchObject({ ok: true, openCase: { version: 2 } });
  });
});

test('both published halves of version 1 are read, as packages hold them', () => {
  expect(readCase(oldCase)).toMatchObject({ version: 2, provenance: { kind: 'synthetic' }, steps: [] });
  const key = readCaseKey(oldKey);
  expect(key.answers).toEqual(oldKey.answers);
  expect(key.findings[0]).toMatchObject({ id: 'nodule', place: 'right upper lobe' });
  expect(key.pearls[0]).toEqual({ text: oldKey.findings[0]!.pearl, findingId: 'nodule' });
});

test('what is no older version comes back as it is', () => {
  const future = { schema: 'oblique/case', version: 3, title: 'x' };
  for (const json of [
    future,
    { ...future, version: 1.5 },
    { ...future, version: 0 },
    null,
    [],
    'case',
    { schema: 'toString', version: 1 },
  ])
    expect(migrated(json)).toBe(json);
  const junk = { schema: 'oblique/case-file', version: 1, findings: [3, null], pearls: 'x' };
  expect(caseFileSchema.safeParse(migrated(junk)).success).toBe(false);
});

import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { publishCases } from '../../src/server/cli/publish-cases.ts';
import { unsealKey } from '../../src/teaching/package/sealed-key.ts';
import { readCase, readCaseIndex } from '../../src/teaching/read-case.ts';
import { exampleTruth } from '../support/example-truth.ts';

const bundled = fileURLToPath(new URL('../../datasets/cases/chest-001/case.json', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-cases-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function author(id: string, change: object, truth: unknown = exampleTruth) {
  const caseJson = { ...JSON.parse(await readFile(bundled, 'utf8')), comparison: undefined, id, ...change };
  await mkdir(join(folder, 'authored', id), { recursive: true });
  await mkdir(join(folder, 'generated', id), { recursive: true });
  await writeFile(join(folder, 'authored', id, 'case.json'), JSON.stringify(caseJson));
  await mkdir(join(folder, 'truths'), { recursive: true });
  if (truth) await writeFile(join(folder, 'truths', `${id}.json`), JSON.stringify(truth));
}
const publish = () =>
  publishCases({
    cases: join(folder, 'authored'),
    generated: join(folder, 'generated'),
    truths: join(folder, 'truths'),
  });
const generated = async (path: string) => JSON.parse(await readFile(join(folder, 'generated', path), 'utf8'));

test('writes both halves of each case and the list, as the page reads them', async () => {
  await author('chest-002', { estimatedMinutes: 7 });
  // Left by a build before answers were sealed.
  await writeFile(join(folder, 'generated', 'chest-002/key.json'), '{}');
  await author('chest-001', {});
  await writeFile(join(folder, 'authored', '.DS_Store'), 'not a case');
  const published = await publish();
  expect(published.map(({ summary }) => summary.id)).toEqual(['chest-001', 'chest-002']);
  expect(readCaseIndex(await generated('index.json'))).toEqual(published.map(({ summary }) => summary));
  expect(readCase(await generated('chest-002/case.json'))).toEqual(published[1]!.openCase);
  const sealed = await readFile(join(folder, 'generated', 'chest-002/key.bin'));
  expect(unsealKey(sealed, published[1]!.openCase)).toEqual(published[1]!.key);
  expect(await readdir(join(folder, 'generated', 'chest-002'))).not.toContain('key.json');
});

test('a case with mistakes is named and does not stop the others', async () => {
  await author('chest-001', { licence: '' });
  await author('chest-002', {}, null);
  await author('chest-003', {});
  await author('chest-004', { id: 'chest-005' });
  await expect(publish()).rejects.toMatchObject({
    code: 'case/not-published',
    message: expect.stringMatching(
      /Case chest-001: [\s\S]*licence[\s\S]*Case chest-002: [\s\S]*truths\/chest-002\.json could not be read[\s\S]*Case chest-004: It calls itself 'chest-005'/,
    ),
  });
  expect(readCaseIndex(await generated('index.json')).map(({ id }) => id)).toEqual(['chest-003']);
});

test('a case that names a normal scan gets its address, and a mistake where there is none', async () => {
  const comparison = { id: 'chest-normal', title: 'A normal chest CT' };
  await author('chest-001', { comparison });
  await expect(publish()).rejects.toMatchObject({
    message: expect.stringMatching(/chest-normal.*could not be read/),
  });
  const truth = { ...exampleTruth, seriesUrl: 'generated/cases/chest-normal/series-1.zip', findings: [] };
  await writeFile(join(folder, 'truths', 'chest-normal.json'), JSON.stringify(truth));
  await publish();
  expect(readCase(await generated('chest-001/case.json')).comparison).toEqual({
    ...comparison,
    url: 'generated/cases/chest-normal/series-1.zip',
  });
});

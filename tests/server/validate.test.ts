import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { formatValidation } from '../../src/server/cli/format-validation.ts';
import { validatePaths } from '../../src/server/cli/validate-paths.ts';
import { writePackage } from '../../src/teaching/package/case-package.ts';
import { publishCase } from '../../src/teaching/publish-case.ts';
import { exampleTruth } from '../support/example-truth.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const old = join(root, 'tests/teaching/migrations/chest-001.case-file.1.json');
const now = Date.UTC(2026, 10, 22);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'validate-'));
  const file = JSON.parse(await readFile(old, 'utf8'));
  const write = async (id: string, change: object) => {
    await mkdir(join(folder, 'cases', id), { recursive: true });
    await writeFile(join(folder, 'cases', id, 'case.json'), JSON.stringify({ ...file, ...change }));
    await writeFile(join(folder, 'cases', id, 'truth.json'), JSON.stringify(exampleTruth));
  };
  await write('good', {});
  await write('bad', { title: 'Nodule', licence: '' });
  const { openCase, key } = publishCase(file, exampleTruth);
  const texts = writePackage({
    openCase: { ...openCase, series: { source: 'packed', folder: 'series' } },
    key,
  });
  const files = Object.fromEntries(texts.map(({ name, bytes }) => [name, bytes]));
  const image = new Uint8Array(10);
  await writeFile(join(folder, 'good.zip'), zipSync({ ...files, 'series/1.dcm': image }));
  await writeFile(join(folder, 'slip.zip'), zipSync({ ...files, 'series/1.dcm': image, '../../x': image }));
  await writeFile(join(folder, 'cut.zip'), zipSync(files).slice(0, -30));
  const zeros = new Uint8Array(70 << 20);
  await writeFile(join(folder, 'bomb.zip'), zipSync({ ...files, 'series/1.dcm': zeros }, { level: 1 }));
});
afterAll(() => rm(folder, { recursive: true }));

const errorsOf = async (...names: string[]) => {
  const cases = await validatePaths(
    names.map((name) => join(folder, name)),
    now,
  );
  return cases.map(({ path, issues }) => [
    path,
    issues.filter(({ severity }) => severity === 'error').map((issue) => `${issue.path}: ${issue.message}`),
  ]);
};

test('a folder of cases: each by itself', async () => {
  expect(await errorsOf('cases')).toEqual([
    [
      'cases/bad',
      [
        'case.json.licence: is empty',
        expect.stringMatching(/^case\.json\.title: 'Nodule' gives the answer away/),
      ],
    ],
    ['cases/good', []],
  ]);
});

test('packages: sound, with a name that leads out, cut short, and a bomb that is never unpacked', async () => {
  expect(await errorsOf('good.zip', 'slip.zip', 'cut.zip', 'bomb.zip')).toEqual([
    ['good.zip', []],
    ['slip.zip', ['../../x: has a name that leads out of the case']],
    ['cut.zip', [expect.stringContaining('damaged')]],
    ['bomb.zip', [expect.stringMatching(/would unpack to 70 MB/)]],
  ]);
});

test('what is printed names place, fault and remedy, and counts', () => {
  const issue = {
    severity: 'error',
    path: 'case.json.title',
    message: 'is empty',
    remedy: 'write something',
  } as const;
  expect(
    formatValidation([
      { path: 'a', issues: [issue] },
      { path: 'b', issues: [] },
    ]),
  ).toBe(
    'a: 1 error, 0 warnings\n  error  case.json.title\n    is empty.\n    → Write something.\nb: nothing to mend\n\n2 cases, 1 error, 0 warnings',
  );
});

test('the command: exit codes, and JSON for programs', async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'src/server/cli/validate.ts', ...args], {
      cwd: root,
    }).then(
      ({ stdout }) => ({ code: 0, stdout, stderr: '' }),
      (error: { code: number; stdout: string; stderr: string }) => error,
    );
  const [bad, missing] = await Promise.all([
    run(join(folder, 'cases/bad'), '--json'),
    run(join(folder, 'nowhere')),
  ]);
  expect(bad.code).toBe(2);
  expect(JSON.parse(bad.stdout)).toMatchObject({
    format: 'oblique-validate',
    version: 1,
    cases: [{ path: 'bad' }],
  });
  expect(missing).toMatchObject({ code: 1, stderr: expect.stringContaining('There is no file or folder') });
});

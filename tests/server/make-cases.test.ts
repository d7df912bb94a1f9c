import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type MakingCases, makeCases } from '../../src/server/cli/make-cases.ts';
import { createHost } from '../../src/server/create-host.ts';
import { type CaseMaking, caseMakingSchema } from '../../src/teaching/library/case-making.ts';
import { readCase, readCaseIndex } from '../../src/teaching/read-case.ts';

const bundled = fileURLToPath(new URL('../../datasets/cases/chest-001/', import.meta.url));
/** A corner of a chest on a coarse grid. */
const scan = { columns: 15, rows: 13, slices: 8, pixelMm: 4, sliceMm: 5, firstMm: [-90, -40, 10] };

let root: string;
let host: FastifyInstance;
let making: MakingCases;
const problems: string[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'oblique-making-'));
  const caseJson = JSON.parse(await readFile(join(bundled, 'case.json'), 'utf8'));
  const recipe = JSON.parse(await readFile(join(bundled, 'recipe.json'), 'utf8'));
  for (const id of ['small-1', 'small-2']) {
    const folder = join(root, 'cases', id);
    await mkdir(folder, { recursive: true });
    const series = { ...caseJson.series, id };
    await writeFile(
      join(folder, 'case.json'),
      JSON.stringify({ ...caseJson, id, series, comparison: undefined }),
    );
    const changes = { id, scan: { ...recipe.scan, ...scan } };
    await writeFile(join(folder, 'recipe.json'), JSON.stringify({ ...recipe, ...changes }));
  }
  await mkdir(join(root, 'comparisons'));
  const folders = {
    cases: join(root, 'cases'),
    comparisons: join(root, 'comparisons'),
    generated: join(root, 'generated', 'cases'),
    truths: join(root, 'truths'),
  };
  making = await makeCases(folders, {
    only: ['small-1'],
    threads: 2,
    onProblem: (text) => problems.push(text),
  });
  host = await createHost({ distFolder: root, cases: { folder: join(root, 'generated'), maker: making } });
});
afterAll(async () => {
  await host.close();
  await making.close();
  await rm(root, { recursive: true });
});

async function states(): Promise<CaseMaking> {
  return caseMakingSchema.parse((await host.inject('/generated/cases/making.json')).json()).cases;
}
async function untilReady(id: string): Promise<void> {
  await expect.poll(async () => (await states())[id]?.state, { timeout: 60_000 }).toBe('ready');
}

test('the list is there at once, the asked-for case first, and others only when somebody opens them', async () => {
  const index = await host.inject('/generated/cases/index.json');
  expect(readCaseIndex(index.json()).map(({ id }) => id)).toEqual(['small-1', 'small-2']);
  await making.first;
  expect(problems).toEqual([]);
  const { 'small-1': made, 'small-2': other } = await states();
  expect(made).toEqual({ state: 'ready', done: 8, total: 8 });
  expect(other).toEqual({ state: 'waiting', done: 0, total: 8 });

  const openCase = readCase((await host.inject('/generated/cases/small-1/case.json')).json());
  if (!('url' in openCase.series)) throw new Error('no series');
  expect((await host.inject(`/${openCase.series.url}`)).statusCode).toBe(200);
  expect((await host.inject('/generated/cases/small-1/scout.png')).headers['content-type']).toBe('image/png');
  // Of what is served no file is the truth.
  const served = await readdir(join(root, 'generated/cases/small-1'));
  expect(served.sort()).toEqual([
    'case.json',
    'key.bin',
    'scout.png',
    expect.stringMatching(/^series-\w+\.zip$/),
  ]);
  expect((await host.inject('/generated/cases/small-2/case.json')).statusCode).toBe(404);
}, 120_000);

test('where nobody makes cases, the list holds those that are there', async () => {
  const [served, nothing] = await Promise.all(
    [join(root, 'generated'), join(root, 'cases')].map((folder) =>
      createHost({ distFolder: root, cases: { folder } }),
    ),
  );
  const index = await served!.inject('/generated/cases/index.json');
  expect(readCaseIndex(index.json()).map(({ id }) => id)).toEqual(['small-1']);
  expect((await nothing!.inject('/generated/cases/index.json')).statusCode).toBe(404);
  await Promise.all([served!.close(), nothing!.close()]);
});

test('a case that could not be made is tried again when somebody opens it again', async () => {
  const make = () => host.inject({ method: 'POST', url: '/generated/cases/small-2/make' });
  const [file, aside] = ['case.json', 'aside.json'].map((name) => join(root, 'cases', 'small-2', name));
  await rename(file!, aside!);
  await make();
  await expect.poll(async () => (await states())['small-2']?.state, { timeout: 60_000 }).toBe('failed');
  expect(problems.splice(0)).toEqual([expect.stringContaining('small-2')]);
  await rename(aside!, file!);
  await make();
  expect((await states())['small-2']?.state).not.toBe('failed');
  await untilReady('small-2');
}, 120_000);

test('a variant is made when it is asked for, of the same case and another person; what does not exist is not', async () => {
  const ask = (path: string) => host.inject({ method: 'POST', url: `/generated/cases/${path}` });
  expect((await ask('small-2/make?variant=3')).statusCode).toBe(202);
  for (const path of ['unicorn/make', 'small-1/make?variant=0', 'small-1/make?variant=1e9'])
    expect((await ask(path)).statusCode, path).toBe(404);
  await untilReady('small-2-v3');
  const variant = readCase((await host.inject('/generated/cases/small-2-v3/case.json')).json());
  expect(variant.id).toBe('small-2-v3');
  const truths = await Promise.all(
    ['small-1', 'small-2-v3'].map((id) => readFile(join(root, 'truths', `${id}.json`), 'utf8')),
  );
  const [first, third] = truths.map((text) => JSON.parse(text).findings[0].outline.centre);
  expect(third).not.toEqual(first);
  expect(problems).toEqual([]);
}, 120_000);

import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { readCasePackage } from '../../src/sources/case-package.ts';
import { openFiles } from '../../src/sources/open-files.ts';
import { copySeries, reviewSeries, type ShareRequest } from '../../src/sources/share-series.ts';
import { sourceFromBytes } from '../../src/sources/source-file.ts';
import { writePackage } from '../../src/teaching/package/case-package.ts';
import { caseFromDraft } from '../../src/teaching/case-draft.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { identifiedCt, plantedTexts } from '../dicom/deidentify/identified-ct.ts';
import { strictOptions } from '../dicom/deidentify/strict-options.ts';
import { foundInBytes } from '../support/found-in-bytes.ts';

const pool = createThreadRunner({ loadWasm: loadWasmInNode });
const heights = [7.25, 14.5, 21.75, 29];
const files = heights.map((z) => sourceFromBytes(`Zweistein/IM${z}`, identifiedCt(z)));

async function seriesOf(sources: Parameters<typeof openFiles>[0]) {
  const { series } = await openFiles(sources, { pool }, {});
  return series[0]!;
}

async function requestFor(sources = files): Promise<ShareRequest> {
  const { dicom } = await seriesOf(sources);
  return { origin: dicom!, options: strictOptions, secret: new Uint8Array(32).fill(17) };
}

const bytesOf = async (zip: Blob) => new Uint8Array(await zip.arrayBuffer());

test('a copy opens as the same volume, and its ZIP names nobody', async () => {
  const copy = await copySeries(await requestFor(), 'series-1', pool, {});
  const zip = await bytesOf(copy.zip);
  expect(foundInBytes(zip, plantedTexts)).toEqual([]);
  expect(Object.keys(unzipSync(zip)).sort()).toEqual([1, 2, 3, 4].map((n) => `series-1/000${n}.dcm`));
  const [before, after] = await Promise.all([
    (await seriesOf(files)).load({}),
    (await seriesOf([sourceFromBytes('copy.zip', zip)])).load({}),
  ]);
  expect(after.dims).toEqual([5, 6, 4]);
  expect(after.lpsFromIndex).toEqual(before.lpsFromIndex);
  expect(after.hu).toEqual(before.hu);
});

test('a review counts files and concerns, and says where values differ', async () => {
  const review = await reviewSeries(await requestFor(), pool, {});
  expect(review.files).toBe(4);
  expect([...review.concerns]).toEqual([['burned-in-stated', 4]]);
  const attribute = (path: string) => review.attributes.find((row) => row.path === path);
  expect(attribute('(0010,0010)')).toMatchObject({ files: 4, varies: false });
  expect(attribute('(0008,0018)')).toMatchObject({ files: 4, varies: true });
  expect(attribute('(0018,9345)')).toBeUndefined();
});

test('one file that cannot be read any more is named; the others are copied', async () => {
  const gone = { ...files[2]!, read: () => Promise.reject(new Error('unplugged')) };
  const request = await requestFor();
  const origin = {
    ...request.origin,
    files: request.origin.files.map((file) => (file.path === gone.path ? gone : file)),
  };
  const copy = await copySeries({ ...request, origin }, 'series-1', pool, {});
  expect(copy.files).toBe(3);
  expect(copy.refused.map(({ code }) => code)).toEqual(['source/unreadable']);
  expect(Object.keys(unzipSync(await bytesOf(copy.zip)))).toHaveLength(3);
});

test('cancelling reaches a file that is still being fetched', async () => {
  const stop = new AbortController();
  const fetched = (_start: number, _end: number, signal?: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason as Error));
      setTimeout(() => stop.abort(new Error('enough')), 5);
    });
  const request = await requestFor();
  const origin = {
    ...request.origin,
    files: request.origin.files.map((file) => ({ ...file, read: fetched })),
  };
  const copying = copySeries({ ...request, origin }, 'series-1', pool, { signal: stop.signal });
  await expect(copying).rejects.toThrow('enough');
});

test('cancelling rejects with the reason', async () => {
  const stop = new AbortController();
  const copying = copySeries(await requestFor(), 'series-1', pool, {
    signal: stop.signal,
    onProgress: () => stop.abort(new Error('enough')),
  });
  await expect(copying).rejects.toThrow('enough');
});

const draft = {
  title: 'Chest CT',
  history: 'Cough for six weeks.',
  level: 'advanced',
  system: 'chest',
  diagnosis: 'Nodule',
  licence: 'CC-BY-4.0',
  author: 'Teaching',
} as const;

test('a packed case is read back with its key and its images, from a ZIP and from its folder', async () => {
  const { openCase, key } = caseFromDraft(draft, 'case-00c0ffee');
  const json = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
  const texts = writePackage({ openCase, key });
  const { zip } = await copySeries(await requestFor(), 'series', pool, {}, (writer) => {
    for (const { name, bytes } of texts) writer.add(name, bytes);
  });
  const bytes = await bytesOf(zip);
  const folder = Object.entries(unzipSync(bytes)).map(([name, file]) =>
    sourceFromBytes(`case/${name}`, file),
  );
  for (const picked of [[sourceFromBytes('case.zip', bytes)], folder]) {
    const { found } = await readCasePackage(picked, pool);
    expect(found?.openCase).toEqual(openCase);
    expect(found?.openCase.tags).toContain('de-identified clinical');
    expect(found?.key.diagnosis).toBe('Nodule');
    expect((await seriesOf(found!.series)).series.slices).toBe(4);
  }
  // Packages of version 1 came with their key in plain text.
  const plain = folder.map((file) =>
    file.path.endsWith('key.bin') ? sourceFromBytes('case/key.json', json(key)) : file,
  );
  expect((await readCasePackage(plain, pool)).found?.key).toEqual(key);
  // Somebody else's case.json is no reason not to open the images, and nothing to complain of.
  const changed = (contents: Uint8Array) =>
    folder.map((file) => (file.path.endsWith('case.json') ? sourceFromBytes(file.path, contents) : file));
  expect(await readCasePackage(changed(json({ schema: 'other' })), pool)).toEqual({});
  expect(await readCasePackage(files, pool)).toEqual({});
  // One of ours that is damaged says so.
  const problems = [
    [changed(json({ ...openCase, title: '' })), 'case/unreadable'],
    [changed(json(openCase).slice(0, 300)), 'case/not-json'],
    [changed(json({ ...openCase, revision: 2 })), 'case/seal-broken'],
    [folder.filter(({ path }) => !path.includes('series')), 'case/no-images'],
    [folder.filter(({ path }) => !path.includes('key')), 'case/incomplete'],
    [[...folder, ...folder.filter(({ path }) => path.includes('key'))], 'case/twice'],
  ] as const;
  for (const [picked, code] of problems)
    expect(await readCasePackage(picked, pool)).toMatchObject({ problem: { code, path: 'case/case.json' } });
});

test('a case needs a title, a history and an author', () => {
  expect(() => caseFromDraft({ ...draft, title: ' ', author: '' }, 'case-1')).toThrow(
    /Give it a title.*Say whose case/,
  );
});

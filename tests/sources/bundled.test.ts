import { expect, test } from 'vitest';
import type { Progress } from '../../src/base/progress.ts';
import { bundledSource } from '../../src/sources/bundled.ts';

const url = new URL('https://host.example/oblique/cases/chest.zip');
const answering =
  (response: Response): typeof fetch =>
  () =>
    Promise.resolve(response);

test('fetches with progress, and names the source by its file', async () => {
  const body = Uint8Array.of(1, 2, 3, 4, 5);
  const seen: Progress[] = [];
  const response = new Response(body, { headers: { 'content-length': '5' } });
  const source = await bundledSource(url, answering(response), {
    onProgress: (progress) => seen.push(progress),
  });
  expect([source.path, source.size]).toEqual(['chest.zip', 5]);
  expect([...(await source.read(1, 3))]).toEqual([2, 3]);
  expect(seen.at(-1)).toEqual({ step: 'Fetching the case', done: 5, total: 5 });
});

test('missing and unreachable are different sentences', async () => {
  await expect(bundledSource(url, answering(new Response('', { status: 404 })), {})).rejects.toMatchObject({
    code: 'source/missing',
  });
  const offline = () => Promise.reject(new TypeError('network'));
  await expect(bundledSource(url, offline, {})).rejects.toMatchObject({ code: 'source/unreachable' });
});

test('cancelling rejects with the reason', async () => {
  const cancel = new AbortController();
  cancel.abort('enough');
  await expect(bundledSource(url, fetch, { signal: cancel.signal })).rejects.toBe('enough');
});

import { expect, test } from 'vitest';
import { createArchiveClient } from '../../src/sources/dicomweb/archive-client.ts';
import { fetchFrames } from '../../src/sources/dicomweb/fetch-frames.ts';
import { fetchInstance } from '../../src/sources/dicomweb/fetch-instance.ts';
import { fakeNetwork } from '../sources/dicomweb/fake-network.ts';

/** An answer without end, and whether it was ended by the page. */
function endless(contentType: string, first = '') {
  let closed = false;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(new TextEncoder().encode(first)),
    pull: (controller) => controller.enqueue(new Uint8Array(50_000)),
    cancel: () => {
      closed = true;
    },
  });
  const response = new Response(body, { headers: { 'content-type': contentType } });
  return { client: clientOf(response), closed: () => closed };
}

const clientOf = (response: Response) =>
  createArchiveClient({
    root: 'https://pacs.example.org/rs',
    authorization: undefined,
    network: fakeNetwork(() => response),
    clock: { now: () => 0 },
  });

const path = '/studies/1/series/2/instances/3';
const facts = { nativeBytes: 60, isNative: () => Promise.resolve(true) };
const part = '--b\r\nContent-Type: application/octet-stream\r\n\r\n';

// Once, an answer that was given up early was left open; six of them, and the browser asks the server nothing more.
test.each([
  ['of another kind', 'text/html', ''],
  ['without a boundary', 'multipart/related', ''],
  ['with more bytes than an image has', 'multipart/related; boundary=b', part],
])('frames %s: the answer is ended', async (_, type, first) => {
  const { client, closed } = endless(type, first);
  const frames = fetchFrames(client, path, [0, 1], facts, '*/*', undefined);
  await expect(frames.next()).rejects.toThrow();
  await expect.poll(closed).toBe(true);
});

test.each([
  ['of another kind', 'image/gif'],
  ['that is no multipart body', 'multipart/related; boundary=b'],
])('a file %s: the answer is ended', async (_, type) => {
  const { client, closed } = endless(type);
  await expect(fetchInstance(client, path, '*/*', undefined)).rejects.toThrow();
  await expect.poll(closed).toBe(true);
});

test('what follows the one file of an answer is not waited for', async () => {
  const { client, closed } = endless('multipart/related; boundary=b', `${part}DICM\r\n--b\r\n`);
  const bytes = await fetchInstance(client, path, '*/*', undefined);
  expect(new TextDecoder().decode(bytes)).toBe('DICM');
  await expect.poll(closed).toBe(true);
});

test('an answer that was wanted to its end is read to its end, so that its connection can be used again', async () => {
  let read = false;
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => controller.enqueue(new TextEncoder().encode(`${part}DICM\r\n--b--`)),
      pull: (controller) => {
        read = true;
        controller.close();
      },
      cancel: () => expect.unreachable(),
    },
    { highWaterMark: 0 },
  );
  const response = new Response(body, { headers: { 'content-type': 'multipart/related; boundary=b' } });
  await fetchInstance(clientOf(response), path, '*/*', undefined);
  await expect.poll(() => read).toBe(true);
});

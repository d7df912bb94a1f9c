import { expect, test } from 'vitest';
import type { FromWorker } from '../../src/workers/messages.ts';
import { serveJobs } from '../../src/workers/serve-jobs.ts';

function served() {
  const sent: { message: FromWorker; transfer: Transferable[] }[] = [];
  const loadWasm = () => Promise.reject(new Error('no codec is needed here'));
  const handle = serveJobs({ loadWasm }, (message, transfer) => sent.push({ message, transfer }));
  return { handle, sent };
}

test('a job is answered once, with its buffers handed over', async () => {
  const { handle, sent } = served();
  const packed = Uint8Array.of(1, 2, 3, 4, 5, 6, 7);
  await handle({
    type: 'run',
    id: 5,
    kind: 'inflate-entry',
    input: { packed, deflated: false, size: 7, crc32: 0x70e46888 },
  });
  expect(sent).toEqual([{ message: { type: 'done', id: 5, output: packed }, transfer: [packed.buffer] }]);
});

test('what a user can cause comes back as a record', async () => {
  const { handle, sent } = served();
  await handle({ type: 'run', id: 6, kind: 'scan-file', input: { bytes: new Uint8Array() } });
  expect(sent.map(({ message }) => message)).toMatchObject([
    { type: 'failed', id: 6, error: { code: 'dicom/empty-file', context: {} } },
  ]);
});

test('an unknown kind is a bug', async () => {
  const { handle, sent } = served();
  await handle({ type: 'run', id: 7, kind: 'nonsense', input: undefined });
  expect(sent.map(({ message }) => message)).toMatchObject([{ type: 'bug', id: 7 }]);
});

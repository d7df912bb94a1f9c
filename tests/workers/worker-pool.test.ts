import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../src/workers/messages.ts';
import { createWorkerPool, defaultPoolSize } from '../../src/workers/worker-pool.ts';

/** A worker whose answers the test gives. */
class FakeWorker extends EventTarget {
  readonly sent: ToWorker[] = [];
  terminated = false;
  postMessage(message: ToWorker): void {
    this.sent.push(message);
  }
  terminate(): void {
    this.terminated = true;
  }
  answer(message: FromWorker): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data: message }));
  }
  /** Ids of the jobs it was given. */
  get jobs(): number[] {
    return this.sent.filter(({ type }) => type === 'run').map(({ id }) => id);
  }
}

let workers: FakeWorker[];
const start = () => {
  workers.push(new FakeWorker());
  return workers.at(-1) as unknown as Worker;
};
const head = new Uint8Array(4);

beforeEach(() => {
  workers = [];
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('one thread stays free where there are more than two, and no more workers than bytes come for', () => {
  expect([1, 2, 3, 8, 64].map(defaultPoolSize)).toEqual([1, 2, 2, 7, 8]);
});

test('workers start when needed; further jobs wait in order', async () => {
  const pool = createWorkerPool(start, 2);
  expect(workers.length).toBe(0);
  const runs = [1, 2, 3, 4].map((size) => pool.run('check-start', { head, size }));
  expect(workers.map(({ jobs }) => jobs)).toEqual([[1], [2]]);
  workers[1]!.answer({ type: 'done', id: 2, output: undefined });
  await runs[1];
  expect(workers.map(({ jobs }) => jobs)).toEqual([[1], [2, 3]]);
});

test('refusals arrive as UserError, bugs as Error', async () => {
  const pool = createWorkerPool(start, 1);
  const refused = pool.run('check-start', { head, size: 4 });
  workers[0]!.answer({
    type: 'failed',
    id: 1,
    error: { code: 'dicom/truncated', message: 'Cut.', context: { n: 7 } },
  });
  await expect(refused).rejects.toMatchObject({
    name: 'UserError',
    code: 'dicom/truncated',
    context: { n: 7 },
  });
  const broken = pool.run('check-start', { head, size: 4 });
  workers[0]!.answer({ type: 'bug', id: 2, message: 'oops' });
  await expect(broken).rejects.toThrow('worker job check-start: oops');
});

test('an answer to another job than the one at work is ignored', async () => {
  const pool = createWorkerPool(start, 1);
  const run = pool.run('check-start', { head, size: 1 });
  workers[0]!.answer({ type: 'bug', id: 99, message: 'stray' });
  workers[0]!.answer({ type: 'done', id: 1, output: undefined });
  await run;
});

test('progress is passed on', async () => {
  const pool = createWorkerPool(start, 1);
  const onProgress = vi.fn();
  const run = pool.run('check-start', { head, size: 4 }, { onProgress });
  workers[0]!.answer({ type: 'progress', id: 1, progress: { step: 'x', done: 3, total: 7 } });
  workers[0]!.answer({ type: 'done', id: 1, output: undefined });
  await run;
  expect(onProgress.mock.calls).toEqual([[{ step: 'x', done: 3, total: 7 }]]);
});

test('cancelling a waiting job removes it; a running one is told and its late answer ignored', async () => {
  const pool = createWorkerPool(start, 1);
  const [running, waiting] = [new AbortController(), new AbortController()];
  const first = pool.run('check-start', { head, size: 1 }, { signal: running.signal });
  const second = pool.run('check-start', { head, size: 2 }, { signal: waiting.signal });
  const third = pool.run('check-start', { head, size: 3 });
  waiting.abort('no more');
  await expect(second).rejects.toBe('no more');
  running.abort('stop');
  await expect(first).rejects.toBe('stop');
  expect(workers[0]!.sent.at(-1)).toEqual({ type: 'cancel', id: 1 });
  workers[0]!.answer({ type: 'done', id: 1, output: undefined });
  expect(workers[0]!.jobs).toEqual([1, 3]);
  workers[0]!.answer({ type: 'done', id: 3, output: undefined });
  await third;
});

test('a crashed worker is replaced, and only its job fails', async () => {
  const pool = createWorkerPool(start, 1);
  const lost = pool.run('check-start', { head, size: 1 });
  const next = pool.run('check-start', { head, size: 2 });
  workers[0]!.dispatchEvent(new Event('error'));
  await expect(lost).rejects.toMatchObject({ code: 'worker/crashed' });
  expect(workers[0]!.terminated).toBe(true);
  workers[1]!.answer({ type: 'done', id: 2, output: undefined });
  await next;
});

test('a stuck worker is replaced after the deadline', async () => {
  const pool = createWorkerPool(start, 1);
  const stuck = expect(pool.run('check-start', { head, size: 1 })).rejects.toMatchObject({
    code: 'worker/stuck',
  });
  await vi.advanceTimersByTimeAsync(30_001);
  await stuck;
  expect(workers[0]!.terminated).toBe(true);
});

test('a job that reports progress is not stuck', async () => {
  const pool = createWorkerPool(start, 1);
  const long = pool.run('check-start', { head, size: 1 });
  for (let done = 1; done <= 3; done++) {
    await vi.advanceTimersByTimeAsync(20_000);
    workers[0]!.answer({ type: 'progress', id: 1, progress: { step: 'Unpacking', done, total: 0 } });
  }
  await vi.advanceTimersByTimeAsync(29_000);
  workers[0]!.answer({ type: 'done', id: 1, output: undefined });
  await long;
  expect(workers[0]!.terminated).toBe(false);
});

test('disposing ends everything', async () => {
  const pool = createWorkerPool(start, 1);
  const runs = [1, 2].map((size) => pool.run('check-start', { head, size }));
  const ended = runs.map((run) => expect(run).rejects.toMatchObject({ code: 'worker/stopped' }));
  pool.dispose();
  await Promise.all(ended);
  await expect(pool.run('check-start', { head, size: 1 })).rejects.toThrow('disposed');
});

import { expect, test } from 'vitest';
import { runInSlices } from '../../../src/render/occupancy/run-in-slices.ts';

function* busy(steps: number, stepMs: number): Generator<void, string> {
  for (let i = 0; i < steps; i++) {
    const end = performance.now() + stepMs;
    while (performance.now() < end);
    yield;
  }
  return 'done';
}

test('gives the event loop back between slices', async () => {
  let turns = 0;
  const timer = setInterval(() => turns++, 1);
  const result = await runInSlices(busy(60, 1), { sliceMs: 5 });
  clearInterval(timer);
  expect(result).toBe('done');
  expect(turns).toBeGreaterThan(4);
});

test('stops with the reason of an aborted signal', async () => {
  const stop = new AbortController();
  const running = runInSlices(busy(1000, 1), { sliceMs: 2, signal: stop.signal });
  stop.abort(new Error('enough'));
  await expect(running).rejects.toThrow('enough');
});

import { expect, test } from 'vitest';
import { histogramInWorkers } from '../../src/app/histogram-in-workers.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import type { JobRunner } from '../../src/workers/job-runner.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const runner = createThreadRunner({ loadWasm: () => Promise.reject(new Error('no wasm')) });

/** As `tiltedVolume`, with 19 slices: more than travel together, and not a multiple. */
function volume(): Volume {
  const base = tiltedVolume();
  const hu = Int16Array.from({ length: 5 * 6 * 19 }, (_, i) => -1000 + i);
  return { ...base, dims: [5, 6, 19], hu, huRange: [-1000, -431] };
}

test('every value of every slice is counted once, in pieces that are copies', async () => {
  const scan = volume();
  const { firstHu, binHu, counts } = await histogramInWorkers(async () => runner)(scan);
  expect(counts.reduce((a, b) => a + b)).toBe(5 * 6 * 19);
  expect(counts[(-1000 - firstHu) / binHu]).toBe(4);
  expect(scan.hu.length).toBe(5 * 6 * 19);
});

test('a volume is counted once; a count that failed may be asked for again', async () => {
  let fails = true;
  let runs = 0;
  const flaky: JobRunner = {
    ...runner,
    run(...job) {
      runs++;
      return fails ? Promise.reject(new Error('out of memory')) : runner.run(...job);
    },
  };
  const make = histogramInWorkers(async () => flaky);
  const scan = volume();
  await expect(make(scan)).rejects.toThrow('out of memory');
  fails = false;
  const first = await make(scan);
  const ran = runs;
  expect(await make(scan)).toBe(first);
  expect(runs).toBe(ran);
});

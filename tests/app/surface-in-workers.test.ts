import { expect, test } from 'vitest';
import { surfaceInWorkers } from '../../src/app/surface-in-workers.ts';
import type { Progress } from '../../src/base/progress.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import type { JobRunner } from '../../src/workers/job-runner.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const small = tiltedVolume();
const runner = createThreadRunner({ loadWasm: loadWasmInNode });
const dims = [20, 21, 40] as const;
/** A rod of 300 HU, 6 × 8 voxels, from slice 5 to 30. */
const hu = Int16Array.from({ length: 20 * 21 * 40 }, (_, at) => {
  const [i, j, k] = [at % 20, Math.floor(at / 20) % 21, Math.floor(at / 420)];
  return i >= 4 && i < 10 && j >= 5 && j < 13 && k >= 5 && k < 30 ? 300 : -1000;
});
const rod = { ...small, dims, hu, huRange: [-1000, 300] as const };
const voxelMm3 = 0.75 * 2.371 * 7.25;
const request = { steps: [1, 1, 1], threshold: -350, kept: [], format: 'stl' } as const;

test('a surface is made slab by slab, with progress, and the volume stays whole', async () => {
  const before = hu.slice();
  const told: Progress[] = [];
  const file = await surfaceInWorkers(runner, rod, request, {
    onProgress: (progress) => told.push(progress),
  });
  expect(hu).toEqual(before);
  expect(told.map(({ done, total }) => done / total)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 0.8]);
  expect(told.at(-1)?.step).toBe('Writing the file');
  expect(file.bytes).toHaveLength(84 + 50 * file.triangles);
  // Half way between the values is half way between the voxels; corners are cut.
  expect(file.volumeMm3 / (6 * 8 * 25 * voxelMm3)).toBeGreaterThan(0.97);
  expect(file.volumeMm3 / (6 * 8 * 25 * voxelMm3)).toBeLessThan(1);
});

test('nothing above the threshold is said, not saved', async () => {
  await expect(surfaceInWorkers(runner, rod, { ...request, threshold: 400 })).rejects.toMatchObject({
    code: 'surface/empty',
  });
});

test('cancelling in the middle rejects with the reason', async () => {
  const stop = new AbortController();
  const onProgress = ({ done }: Progress) => {
    if (done === 2) stop.abort(new Error('cancelled'));
  };
  const making = surfaceInWorkers(runner, rod, request, { signal: stop.signal, onProgress });
  await expect(making).rejects.toThrow('cancelled');
});

test('a surface of noise is refused while it is being made, not when all of it fills the memory', async () => {
  const part = {
    positions: new Float32Array(0),
    triangles: new Uint32Array(3 * 8_000_000),
    seams: { first: new Int32Array(0), last: new Int32Array(0) },
  };
  const asked: string[] = [];
  const noisy: JobRunner = {
    size: 1,
    run: async (kind) => {
      asked.push(kind);
      return part as never;
    },
    dispose: () => undefined,
  };
  await expect(surfaceInWorkers(noisy, rod, request)).rejects.toMatchObject({
    code: 'surface/too-large',
    context: { triangles: 24_000_000 },
  });
  expect(asked).toEqual(['surface-slab', 'surface-slab', 'surface-slab']);
});

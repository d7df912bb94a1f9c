import { expect, test } from 'vitest';
import { occupancyInWorkers } from '../../src/app/occupancy-in-workers.ts';
import { createRandom } from '../../src/base/random.ts';
import { affine } from '../../src/imaging/affine.ts';
import { brickMapSteps } from '../../src/imaging/occupancy/brick-map.ts';
import { distanceMap } from '../../src/imaging/occupancy/distance-map.ts';
import { loadWasmInNode } from '../../src/server/cli/node-wasm.ts';
import { createThreadRunner } from '../../src/workers/run-in-thread.ts';
import { finished } from '../../src/base/finished.ts';

const random = createRandom('occupancy');
const dims = [23, 18, 21] as const;
const hu = Int16Array.from({ length: 23 * 18 * 21 }, () => Math.round(random.between(-1000, 900)));
const lpsFromIndex = affine<'lps', 'index'>([0.75, 0, 0], [0, 2.5, 0], [0, 0, 7.25], [0, 0, 0]);
const volume = { dims, hu, lpsFromIndex, huRange: [-1000, 900], unit: 'HU' } as const;
const maker = occupancyInWorkers(async () => createThreadRunner({ loadWasm: loadWasmInNode }));

test('workers make the maps that this thread would, and the volume stays whole', async () => {
  const before = hu.slice();
  const { signal } = new AbortController();
  const bricks = await maker.bricks(volume, signal);
  expect(bricks).toEqual(finished(brickMapSteps(volume)));
  expect(volume.hu).toEqual(before);
  const flags = Uint8Array.from(bricks.max, (max) => Number(max > 895));
  expect(flags).toContain(1);
  const expected = distanceMap(bricks.counts, flags);
  expect(await maker.distances(bricks.counts, flags, signal)).toEqual(expected);
});

test('an aborted map rejects with the reason', async () => {
  const stop = new AbortController();
  stop.abort(new Error('closed'));
  await expect(maker.bricks(volume, stop.signal)).rejects.toThrow('closed');
});

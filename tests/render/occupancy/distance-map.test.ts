import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import type { BrickMap } from '../../../src/render/occupancy/brick-map.ts';
import { distanceMapSteps } from '../../../src/render/occupancy/distance-map.ts';
import { runInSlices } from '../../../src/render/occupancy/run-in-slices.ts';

const counts = [13, 7, 9] as const;
const total = 13 * 7 * 9;
const place = (at: number) => [at % 13, Math.floor(at / 13) % 7, Math.floor(at / 91)] as const;

/** A map whose bricks have max 1 where visible and 0 elsewhere. */
function mapOf(visible: readonly number[]): BrickMap {
  const max = new Float32Array(total);
  for (const at of visible) max[at] = 1;
  return { brickSize: [4, 5, 3], counts, min: new Float32Array(total), max };
}
const distancesOf = (map: BrickMap) => runInSlices(distanceMapSteps(map, (_min, max) => max > 0.5));

test.each(['a', 'b', 'c'])(
  'is the chessboard distance to the nearest visible brick (seed %s)',
  async (seed) => {
    const random = createRandom(seed);
    const visible = Array.from({ length: 5 }, () => Math.floor(random.uniform() * total));
    const distances = await distancesOf(mapOf(visible));
    const expected = Array.from({ length: total }, (_, at) =>
      Math.min(
        ...visible.map((other) => Math.max(...place(at).map((v, axis) => Math.abs(v - place(other)[axis]!)))),
      ),
    );
    expect([...distances]).toEqual(expected);
  },
);

test('with nothing visible every brick is as far as a byte can say', async () => {
  expect(new Set(await distancesOf(mapOf([])))).toEqual(new Set([255]));
});

test('with everything visible every distance is 0', async () => {
  const all = Array.from({ length: total }, (_, at) => at);
  expect(new Set(await distancesOf(mapOf(all)))).toEqual(new Set([0]));
});

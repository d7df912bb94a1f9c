import { expect, test } from 'vitest';
import { createRandom } from '../../../src/base/random.ts';
import { distanceMap } from '../../../src/imaging/occupancy/distance-map.ts';

const counts = [13, 7, 9] as const;
const total = 13 * 7 * 9;
const place = (at: number) => [at % 13, Math.floor(at / 13) % 7, Math.floor(at / 91)] as const;

/** Flags of these bricks. */
function flagsOf(visible: readonly number[]): Uint8Array {
  const flags = new Uint8Array(total);
  for (const at of visible) flags[at] = 1;
  return flags;
}
const distancesOf = (visible: readonly number[]) => distanceMap(counts, flagsOf(visible));

test.each(['a', 'b', 'c'])('is the chessboard distance to the nearest visible brick (seed %s)', (seed) => {
  const random = createRandom(seed);
  const visible = Array.from({ length: 5 }, () => Math.floor(random.uniform() * total));
  const distances = distancesOf(visible);
  const expected = Array.from({ length: total }, (_, at) =>
    Math.min(
      ...visible.map((other) => Math.max(...place(at).map((v, axis) => Math.abs(v - place(other)[axis]!)))),
    ),
  );
  expect([...distances]).toEqual(expected);
});

test('with nothing visible every brick is as far as a byte can say', () => {
  expect(new Set(distancesOf([]))).toEqual(new Set([255]));
});

test('with everything visible every distance is 0', () => {
  const all = Array.from({ length: total }, (_, at) => at);
  expect(new Set(distancesOf(all))).toEqual(new Set([0]));
});

import { expect, test } from 'vitest';
import { finished } from '../../../src/base/finished.ts';
import { boundAt, noWord } from '../../../src/render/sampling/bound-at.ts';
import { brickBoundSteps, wordOf } from '../../../src/render/sampling/bounds.ts';

const counts = [80, 2, 2] as const;
const values = new Float32Array(320).map((_, i) => (i % 80 === 79 ? 900 : -900));
const bounds = finished(brickBoundSteps({ brickSize: [4, 4, 4], counts, min: values, max: values }, 'max'));
/** Along the row of 40 bounded bricks, the last of which is bright, four samples in each. */
const along = {
  origin: [0, 0.5, 0.5],
  perSample: [0.25, 0, 0],
  samplesPerBrick: [4, 1e9, 1e9],
  face: [4, 5e8, 5e8],
};
const leaps = (limit: number) => {
  const bricks: number[] = [];
  for (let n = 0; n < 160; n = boundAt(bounds, along, n, limit).end) bricks.push(n / 4);
  return bricks;
};

test('a ray leaps the widest cube that holds nothing beyond the limit, and narrower ones before what does', () => {
  expect(leaps(wordOf(bounds, 0))).toEqual([0, 8, 16, 24, 32, 36, 38, 39]);
});

test('where nothing is within the limit it goes from brick to brick; where everything is, by the widest cubes', () => {
  expect(leaps(noWord)).toEqual([...Array(40).keys()]);
  expect(leaps(wordOf(bounds, 1000))).toEqual([0, 8, 16, 24, 32]);
});

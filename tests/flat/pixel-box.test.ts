import { expect, it } from 'vitest';
import { pixelBox } from '../../src/flat/stage/pixel-box.ts';

// biome-ignore format: a table
it.each([
  ['whole pixels stay', 1, [80, 52, 406, 373], [80, 52, 406, 373]],
  ['fractions grow outward', 1, [80.97, 52.19, 406.52, 372.91], [80, 52, 408, 374]],
  ['device pixels count, not CSS pixels', 2, [80.97, 52.19, 406.52, 372.91], [80.5, 52, 407, 373.5]],
  ['an edge that misses a pixel by rounding is on it', 1.25, [80.0000001, 52, 406.4, 372.8], [80, 52, 406.4, 372.8]],
])('%s', (_title, ratio, [left, top, width, height], expected) => {
  const box = pixelBox({ left: left!, top: top!, width: width!, height: height! }, ratio as number);
  const found = [box.left, box.top, box.width, box.height];
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo((expected as number[])[i]!, 9);
});

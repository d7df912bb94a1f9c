import { expect, test } from 'vitest';
import { paceSentence } from '../../../src/teaching/attempt/pace-sentence.ts';

const pace = { refreshFrom: 'device', pauses: 0, longestMs: 20, histogram: [1] } as const;

// biome-ignore format: a table
test.each([
  [{ condition: 'xr', refreshHz: 72, frames: 72 * 60 * 7, dropped: 0 }, 'In VR for 7 min: 100 % of the pictures came on time, at 72 a second.'],
  [{ condition: 'cardboard', refreshHz: 60, frames: 9000, dropped: 1000 }, 'In the phone viewer for 3 min: 90.0 % of the pictures came on time, at 60 a second.'],
  // One in ten thousand is not none.
  [{ condition: 'xr', refreshHz: 90, frames: 9999, dropped: 1 }, 'In VR for 2 min: 99.9 % of the pictures came on time, at 90 a second.'],
] as const)('%j', (counted, sentence) => {
  expect(paceSentence({ ...pace, ...counted, histogram: [...pace.histogram] })).toBe(sentence);
});

import { expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { stopOfStep } from '../../src/viewer/stop-of-step.ts';

const presets = [{ id: 'lung', name: 'Lung', centre: -600, width: 1500 }];
const step = { at: lps(1, 2, 3), plane: 'coronal', zoom: 2, orbit: { yaw: 1, pitch: 2, zoom: 3 } } as const;

test('a step brings the views to its place, with the window that it names or gives', () => {
  expect(stopOfStep({ ...step, window: { preset: 'lung' } }, presets)).toEqual({
    ...step,
    window: presets[0],
  });
  const own = { centre: 40, width: 400 };
  expect(stopOfStep({ ...step, window: own }, presets)).toEqual({ ...step, window: own });
});

test('without a window, or with one that nobody has, the reader keeps theirs', () => {
  expect(stopOfStep(step, presets).window).toBeUndefined();
  expect(stopOfStep({ ...step, window: { preset: 'bone' } }, presets).window).toBeUndefined();
});

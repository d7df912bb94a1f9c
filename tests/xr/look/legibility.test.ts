import { expect, test } from 'vitest';
import { CAP_HEIGHT_SHARE, degreesOf, FONT_DMM, TARGET_DMM } from '../../../src/ui/room/dmm.ts';
import { SIZE_LIMITS } from '../../../src/xr/place/panel-place.ts';
import { CONSOLE_WIDTH_DMM, QUESTION_WIDTH_DMM, SLICE_DMM } from '../../../src/xr/place/layout.ts';

/** What a size in dmm is at the side edge of a flat panel, where the eye is further away. */
const atEdge = (dmm: number, panelWidth: number) => dmm / Math.hypot(1, panelWidth / 2000);

// The legibility rule is 20 mm of capital height per metre: 1.15°.
test.each([
  ['slice', SLICE_DMM],
  ['console', CONSOLE_WIDTH_DMM],
  ['question', QUESTION_WIDTH_DMM],
])('capitals on the %s panel are at least 20 dmm high, at its edge too', (_name, width) => {
  const capital = FONT_DMM.text * CAP_HEIGHT_SHARE;
  expect(capital).toBeGreaterThanOrEqual(20);
  expect(atEdge(capital, width)).toBeGreaterThanOrEqual(20);
  expect(degreesOf(capital)).toBeCloseTo(1.25, 2);
});

test('targets are at least 48 dmm, 2.75°, at the widest panel’s edge too', () => {
  expect(atEdge(TARGET_DMM, CONSOLE_WIDTH_DMM)).toBeGreaterThanOrEqual(48);
  expect(degreesOf(48)).toBeCloseTo(2.75, 2);
});

test('a panel at its smallest is as legible as it comes', () => {
  expect(SIZE_LIMITS.min).toBe(1);
});

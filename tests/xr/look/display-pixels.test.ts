import { expect, test } from 'vitest';
import { displayPixelsPerImagePixel, QUEST_3 } from '../../../src/xr/look/display-pixels.ts';
import { SLICE_DMM, SMALL_SLICE_DMM } from '../../../src/xr/place/layout.ts';
import { SIZE_LIMITS } from '../../../src/xr/place/panel-place.ts';

/** An image of `columns` across, fitted into a panel and then zoomed. */
const shown = (columns: number, sideDmm: number, pixelsPerDegree: number, zoom = 1, panelSize = 1) => {
  const imagePixelMm = 0.684;
  const mmPerDmm = (columns * imagePixelMm) / sideDmm / zoom;
  return displayPixelsPerImagePixel({ imagePixelMm, mmPerDmm, panelSize, pixelsPerDegree });
};

// biome-ignore format: a table
test.each([
  // columns, panel, display pixels per image pixel as shown and as drawn by default
  [512, SLICE_DMM, 1.73, 1.41],
  [1024, SLICE_DMM, 0.87, 0.71],
  [512, SMALL_SLICE_DMM, 1.06, 0.87],
])('%i columns on a panel of %i dmm', (columns, side, asShown, asDrawn) => {
  expect(shown(columns, side, QUEST_3.shown)).toBeCloseTo(asShown, 2);
  expect(shown(columns, side, QUEST_3.drawn)).toBeCloseTo(asDrawn, 2);
});

test('zoomed by its inverse, each pixel of the image has one of the display', () => {
  const lost = shown(1024, SLICE_DMM, QUEST_3.drawn);
  expect(shown(1024, SLICE_DMM, QUEST_3.drawn, 1 / lost)).toBeCloseTo(1, 12);
  // So does making the panel larger.
  expect(shown(1024, SLICE_DMM, QUEST_3.drawn, 1, SIZE_LIMITS.max)).toBeGreaterThan(1.5);
});

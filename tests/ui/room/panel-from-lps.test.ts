import { Matrix4, Vector3 } from 'three';
import { expect, test } from 'vitest';
import { anatomicalFrame, planeNames } from '../../../src/imaging/slice-plane.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { analyticPhantom } from '../../../src/phantom/analytic.ts';
import { screenFromLps, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import { straightSlices } from '../../support/straight-slices.ts';
import { panelFromLps } from '../../../src/ui/room/panel-from-lps.ts';

// An oblique, sheared grid, so that a swapped or flipped axis cannot pass.
const { volume } = analyticPhantom({
  dims: [5, 6, 7],
  spacingMm: [7.25, 2.5, 10.75],
  row: [0.96, 0.28, 0],
  column: [-0.28, 0.96, 0.1],
  shearMm: 1.5,
  firstVoxel: lps(-40, 12, 300),
  backgroundHu: 0,
  parts: [],
});
const frame = anatomicalFrame(volume);
const framing = { panMm: [3, -7] as const, zoom: 1.7 };
const crosshair = lps(-30, 20, 330);

test.each(planeNames)('%s: the panel shows every position where the viewport says', (name) => {
  const view = sliceViewport({ volume, frame }, name, straightSlices(frame, crosshair, framing), {
    width: 620,
    height: 620,
  });
  const matrix = new Matrix4().fromArray(panelFromLps(view));
  expect(matrix.determinant()).toBeGreaterThan(0);
  for (const position of [lps(-30, 20, 330), lps(-12, 31, 342), lps(-55, 4, 301)]) {
    const { x, y, offPlaneMm } = screenFromLps(view, position);
    const panel = new Vector3(...position).applyMatrix4(matrix);
    expect(panel.x).toBeCloseTo(x - 310, 9);
    expect(panel.y).toBeCloseTo(310 - y, 9);
    expect(panel.z).toBeCloseTo(-offPlaneMm / view.mmPerPixel, 9);
  }
});

import { lps } from '../../src/imaging/spaces.ts';
import type { TransferFunction } from '../../src/imaging/transfer-function.ts';
import type { Volume } from '../../src/imaging/volume.ts';
import { type AnalyticSpec, analyticPhantom } from '../../src/phantom/analytic.ts';

/** Steep enough to have surfaces, soft enough that single precision does not decide them. */
export const testTransferFunction: TransferFunction = {
  id: 'test',
  name: 'Test',
  referenceStepMm: 1,
  points: [
    { hu: -300, opacity: 0, rgb: [0.9, 0.2, 0.1] },
    { hu: 60, opacity: 0.1, rgb: [0.8, 0.5, 0.2] },
    { hu: 900, opacity: 0.6, rgb: [0.3, 0.7, 1] },
  ],
};

const sceneOf = (parts: AnalyticSpec['parts']): Volume =>
  analyticPhantom({
    dims: [31, 24, 18],
    spacingMm: [1.25, 1.75, 2.5],
    firstVoxel: lps(-30, 12, 95),
    shearMm: 0.6,
    backgroundHu: -1000,
    supersample: 3,
    parts,
  }).volume;

/** A ball, a rod and a box that tell left from right, front from back and up from down; sheared by a tilt. */
export const testScene = (): Volume =>
  sceneOf([
    { id: 'ball', kind: 'sphere', centre: lps(-12, 34, 115), radiusMm: 13, hu: 55 },
    { id: 'rod', kind: 'cylinder', from: lps(-26, 30, 128), to: lps(4, 36, 104), radiusMm: 4, hu: 480 },
    { id: 'box', kind: 'box', centre: lps(-2, 24, 122), sizeMm: [8, 6, 10], hu: 850 },
  ]);

/** On the same grid as `testScene`: something thick enough to be a body, with a lung-like hole in it, and a sheet behind. */
export const testBody = (): Volume =>
  sceneOf([
    { id: 'body', kind: 'box', centre: lps(-12, 32, 116), sizeMm: [30, 26, 34], hu: 55 },
    { id: 'hole', kind: 'sphere', centre: lps(-15, 33, 118), radiusMm: 7, hu: -820 },
    { id: 'sheet', kind: 'box', centre: lps(-12, 51, 116), sizeMm: [30, 4, 34], hu: 120 },
  ]);

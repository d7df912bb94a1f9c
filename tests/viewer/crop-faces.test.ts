import { expect, test } from 'vitest';
import { cropFaces, cutMm, edgesOf, middleOf, outwardOf, withCut } from '../../src/viewer/crop-faces.ts';
import { dot, subtract } from '../../src/imaging/vector.ts';
import { centreOf } from '../../src/imaging/volume.ts';
import { wholeBox } from '../../src/render/shown-volume.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const { volume, frame } = createScan(testSeries, tiltedVolume());
const whole = wholeBox(volume, frame);

test.each(cropFaces.map((face) => [face.id, face] as const))(
  '%s: a cut moves that face alone, inward',
  (_id, face) => {
    const box = withCut(whole, whole, face, 1.75);
    expect(cutMm(box, whole, face)).toBeCloseTo(1.75, 9);
    for (const other of cropFaces) if (other !== face) expect(cutMm(box, whole, other)).toBe(0);
    const moved = subtract(middleOf(box, frame, face), middleOf(whole, frame, face));
    expect(dot(moved, outwardOf(frame, face))).toBeCloseTo(-1.75, 6);
  },
);

test('faces are named as the patient sees them', () => {
  const outward = Object.fromEntries(cropFaces.map((face) => [face.id, outwardOf(frame, face)]));
  expect(outward.left![0]).toBeGreaterThan(0.9);
  expect(outward.back![1]).toBeGreaterThan(0.9);
  expect(outward.head![2]).toBeGreaterThan(0.9);
  expect(outward.right![0]).toBeLessThan(-0.9);
});

test('the twelve edges go round the box', () => {
  const edges = edgesOf(whole, frame);
  const lengths = edges.map(([a, b]) => Math.hypot(...subtract(a, b)).toFixed(6));
  expect(lengths).toHaveLength(12);
  expect([...new Set(lengths)]).toHaveLength(3);
  const middle = edges.flat().reduce((sum, p) => sum.map((v, i) => v + p[i]! / 24), [0, 0, 0]);
  expect(Math.hypot(...subtract(middle as [number, number, number], centreOf(volume)))).toBeLessThan(1);
});

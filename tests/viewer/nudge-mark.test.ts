import { expect, test } from 'vitest';
import { lps } from '../../src/imaging/spaces.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { nudgeMark } from '../../src/viewer/nudge-mark.ts';
import { exampleScan } from '../xr/example-scan.ts';

const byKey = { input: 'keyboard', condition: 'flat' } as const;

function viewerWithMark() {
  const viewer = createViewer({ clock: { now: () => 0 }, newId: () => 'id' });
  viewer.run('openScan', { scan: exampleScan() }, byKey);
  viewer.run('beginMarks', { rating: 2 }, byKey);
  viewer.run('addMark', { id: 'a', at: lps(1, 2, 3) }, byKey);
  return viewer;
}

// Voxels of 0.75 × 2.5 × 7.25 mm.
// biome-ignore format: a table
test.each([
  ['axial', [2, 0, 0], [2.5, 2, 3]],
  ['axial', [0, -1, 0], [1, -0.5, 3]],
  ['axial', [0, 0, 1], [1, 2, 10.25]],
  ['coronal', [1, 0, 0], [1.75, 2, 3]],
  ['coronal', [0, 1, 0], [1, 2, -4.25]],
  ['sagittal', [0, -1, 0], [1, 2, 10.25]],
] as const)('on the %s view by %j', (plane, by, expected) => {
  const viewer = viewerWithMark();
  nudgeMark(viewer, 'a', plane, by, byKey);
  const { annotations, crosshair } = viewer.store.getState();
  for (const [axis, mm] of annotations.marks[0]!.at.entries()) expect(mm).toBeCloseTo(expected[axis]!, 9);
  expect(crosshair).toEqual(annotations.marks[0]!.at);
});

test('nudges in a row are undone together; an unknown mark is left alone', () => {
  const viewer = viewerWithMark();
  for (let i = 0; i < 3; i++) nudgeMark(viewer, 'a', 'axial', [1, 0, 0], byKey);
  nudgeMark(viewer, 'b', 'axial', [1, 0, 0], byKey);
  viewer.undo(byKey);
  expect(viewer.store.getState().annotations.marks[0]!.at).toEqual([1, 2, 3]);
});

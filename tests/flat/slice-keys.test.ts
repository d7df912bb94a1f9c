import { beforeEach, expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { sliceKey } from '../../src/flat/station/slice-keys.ts';
import { shortcutGroups } from '../../src/flat/station/shortcut-list.ts';
import { stationKey } from '../../src/flat/station/station-keys.ts';
import { standardPlane } from '../../src/imaging/slice-plane.ts';
import { slicePosition } from '../../src/imaging/slice-position.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const scan = createScan(testSeries, tiltedVolume());
const lung = { id: 'lung', name: 'Lung', centre: -600, width: 1500 };
const bone = { id: 'bone', name: 'Bone', centre: 500, width: 2000 };
let viewer: Viewer;
const state = () => viewer.store.getState();
let went: string[];
const press = (key: string, held: Partial<KeyboardEvent> = {}, singleKeys = true) =>
  stationKey(
    {
      viewer,
      presets: [lung, bone],
      singleKeys,
      toPictures: () => went.push('pictures'),
      toPanel: () => went.push('panel'),
      showShortcuts: () => went.push('shortcuts'),
    },
    { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held },
  );
const axialSlice = () =>
  slicePosition(scan.volume, standardPlane(scan.frame, 'axial', state().crosshair)).number;

beforeEach(() => {
  let ids = 0;
  went = [];
  viewer = createViewer({ clock: createManualClock(), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan }, { input: 'program', condition: 'flat' });
});

it('places a length by keyboard alone and takes it back', () => {
  press('l');
  sliceKey(viewer, 'axial', 'Enter', false);
  for (let i = 0; i < 2; i++) sliceKey(viewer, 'axial', 'ArrowRight', false);
  sliceKey(viewer, 'axial', 'Enter', false);
  const [a, b] = state().annotations.measurements[0]!.points;
  // Two steps of the smallest voxel edge, to the patient's left.
  expect([b![0] - a![0], b![1] - a![1], b![2] - a![2]]).toEqual([
    expect.closeTo(1.5, 9),
    expect.closeTo(0, 9),
    expect.closeTo(0, 9),
  ]);
  expect(press('z', { ctrlKey: true })).toBe(true);
  expect(state().annotations.measurements).toEqual([]);
});

it('scrolls toward the feet with Page Down and back with Page Up', () => {
  const start = axialSlice();
  sliceKey(viewer, 'axial', 'PageDown', false);
  expect(axialSlice()).toBe(start - 1);
  sliceKey(viewer, 'axial', 'Home', false);
  expect(axialSlice()).toBe(7);
});

it('picks windows by number and tools by letter, and leaves other keys alone', () => {
  expect(press('2')).toBe(true);
  expect(state().window).toEqual({ centre: 500, width: 2000 });
  expect(press('w')).toBe(true);
  expect(state().tool).toBe('window');
  expect(press('9')).toBe(false);
  expect(press('ö')).toBe(false);
});

it('picks each kind of measurement by its own letter, whatever was measured before', () => {
  press('a');
  expect(state()).toMatchObject({ tool: 'measure', measuringKind: 'angle' });
  press('l');
  expect(state()).toMatchObject({ tool: 'measure', measuringKind: 'length' });
});

it('gives no key two meanings', () => {
  const letters = shortcutGroups([lung, bone])
    .filter(({ title }) => ['Tools', 'CT windows', 'Anywhere'].includes(title))
    .flatMap(({ shortcuts }) => shortcuts.map(({ keys }) => keys));
  expect(new Set(letters).size).toBe(letters.length);
});

it('takes the focus to pictures, panel and the list of keys', () => {
  for (const key of ['v', 'q', '?']) expect(press(key)).toBe(true);
  expect(went).toEqual(['pictures', 'panel', 'shortcuts']);
});

it('with single keys turned off, letters and digits do nothing and the others still work', () => {
  for (const key of ['l', '2', 'r', 'i', 'v', '?']) expect(press(key, {}, false)).toBe(false);
  expect(state()).toMatchObject({ tool: 'crosshair', window: { centre: -600, width: 1500 } });
  viewer.run('maximise', { view: 'coronal' }, { input: 'program', condition: 'flat' });
  expect(press('Escape', {}, false)).toBe(true);
  expect(state().maximised).toBeUndefined();
  expect(press('z', { ctrlKey: true }, false)).toBe(true);
});

it('deletes the selected measurement and nothing when none is selected', () => {
  press('l');
  sliceKey(viewer, 'axial', 'Enter', false);
  sliceKey(viewer, 'axial', 'Enter', false);
  // The same place twice, as in a double click, is not a length.
  expect(state().annotations.measurements).toEqual([]);
  sliceKey(viewer, 'axial', 'ArrowDown', false);
  sliceKey(viewer, 'axial', 'Enter', false);
  expect(state().annotations.measurements).toHaveLength(1);
  expect(press('Delete')).toBe(true);
  expect(state().annotations.measurements).toEqual([]);
  expect(press('Delete')).toBe(false);
});

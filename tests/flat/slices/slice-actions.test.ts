import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { actionForKey } from '../../../src/flat/actions/action-for-key.ts';
import { stationActions } from '../../../src/flat/actions/index.ts';
import { typesCharacter } from '../../../src/flat/actions/key-chord.ts';
import type { ActionSite } from '../../../src/flat/actions/station-action.ts';
import { createStationUi } from '../../../src/flat/station/station-ui.ts';
import { slicePosition } from '../../../src/imaging/slice-position.ts';
import { angleBetween } from '../../../src/imaging/turn-plane.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { shownPlane } from '../../../src/viewer/slice-viewport.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const scan = createScan(testSeries, tiltedVolume());
const actions = stationActions({ presets: [] });
const byProgram = { input: 'program', condition: 'flat' } as const;
let viewer: Viewer;
let site: ActionSite;
const state = () => viewer.store.getState();
const axialSlice = () => slicePosition(scan.volume, shownPlane(state(), 'axial')).number;

/** Presses a key on the focused axial view; Shift as the character needs it. */
function press(key: string, held: { shiftKey?: boolean; altKey?: boolean } = {}): boolean {
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
  const action = actionForKey(actions, event, { view: 'axial', singleKeys: true });
  if (!action || action.possible?.(site) === false) return false;
  action.run(site);
  return true;
}

beforeEach(() => {
  let ids = 0;
  viewer = createViewer({ clock: createManualClock(), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan }, byProgram);
  site = {
    viewer,
    ui: createStationUi({ toView() {}, toPanel() {} }),
    view: 'axial',
    images: undefined,
    origin: byProgram,
    placeOf: () => ({ left: 0, top: 0, width: 640, height: 410, pixelRatio: 2 }),
  };
});

describe('by keys alone', () => {
  it('places a length and takes it back', () => {
    viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byProgram);
    press('Enter');
    for (let i = 0; i < 2; i++) press('ArrowRight');
    press('Enter');
    const [a, b] = state().annotations.measurements[0]!.points;
    // Two steps of the smallest voxel edge, to the patient's left.
    expect([b![0] - a![0], b![1] - a![1], b![2] - a![2]]).toEqual([
      expect.closeTo(1.5, 9),
      expect.closeTo(0, 9),
      expect.closeTo(0, 9),
    ]);
    viewer.undo(byProgram);
    expect(state().annotations.measurements).toEqual([]);
  });

  it('places nothing twice at one place, as in a double click', () => {
    viewer.run('selectTool', { tool: 'measure', kind: 'length' }, byProgram);
    for (let i = 0; i < 2; i++) press('Enter');
    expect(state().annotations.measurements).toEqual([]);
  });

  it('scrolls toward the feet with Page Down and back with Page Up', () => {
    const start = axialSlice();
    press('PageDown');
    expect(axialSlice()).toBe(start - 1);
    press('PageUp');
    expect(axialSlice()).toBe(start);
    press('Home');
    expect(axialSlice()).toBe(7);
  });

  it('turns the other planes, by a bracket or by the arrows of the Turn tool, and straightens them', () => {
    const straight = state().planes;
    press(']');
    press('}', { shiftKey: true });
    const degrees = () => (angleBetween(state().planes.coronal, straight.coronal) * 180) / Math.PI;
    expect(degrees()).toBeCloseTo(11, 9);
    press('u');
    press('ArrowLeft');
    expect(degrees()).toBeCloseTo(10, 9);
    press('ArrowLeft', { shiftKey: true });
    expect(degrees()).toBeCloseTo(0, 9);
    press('[');
    expect(press('S', { shiftKey: true })).toBe(true);
    expect(state().planes).toEqual(straight);
    expect(press('S', { shiftKey: true })).toBe(false);
  });

  it('makes slices thick and thin again', () => {
    const slabs = Array.from({ length: 5 }, () => {
      press('M', { shiftKey: true });
      const { projection, thicknessMm } = state().slab;
      return thicknessMm > 0 ? projection : 'thin';
    });
    expect(slabs).toEqual(['maximum', 'minimum', 'average', 'thin', 'maximum']);
    press('ArrowUp', { altKey: true });
    expect(state().slab.thicknessMm).toBe(15);
    for (let i = 0; i < 9; i++) press('ArrowDown', { altKey: true });
    expect(state().slab.thicknessMm).toBe(0);
  });

  it('shows one voxel a device pixel, and the whole slice again', () => {
    press('A', { shiftKey: true });
    // The finest edge of a voxel is 0.75 mm, on half a CSS pixel here.
    const { zoom } = state().framing.axial;
    expect(zoom).not.toBe(1);
    press('F', { shiftKey: true });
    expect(state().framing.axial).toEqual({ panMm: [0, 0], zoom: 1 });
  });

  it('hides texts and lines, shows voxels as they are, inverts', () => {
    press('O', { shiftKey: true });
    press('H', { shiftKey: true });
    press('I', { shiftKey: true });
    press('i');
    expect(state()).toMatchObject({
      textsShown: false,
      crosshairShown: false,
      smoothSlices: false,
      invertedGreys: true,
    });
  });

  it('goes back to the window that the scan opened with', () => {
    const { window } = state();
    viewer.run('setWindow', { window: { centre: -600, width: 1500 } }, byProgram);
    press('0');
    expect(state().window).toEqual(window);
  });
});

describe('a stack that plays', () => {
  it('runs through every slice and begins again, and is not logged slice by slice', () => {
    press(' ');
    expect(state().cine.playing).toBe('axial');
    const from = axialSlice();
    const logged = viewer.log.length;
    const seen = Array.from({ length: 7 }, () => {
      viewer.run('stepCine', undefined, byProgram);
      return axialSlice();
    });
    expect(new Set(seen).size).toBe(7);
    expect(seen.at(-1)).toBe(from);
    expect(seen[0]).toBe(from - 1);
    expect(viewer.log).toHaveLength(logged);
  });

  it('stops where it is, and says so in the log', () => {
    press(' ');
    viewer.run('stepCine', undefined, byProgram);
    const at = state().crosshair;
    press(' ');
    expect(state().cine.playing).toBeUndefined();
    expect(viewer.log.at(-1)).toMatchObject({ command: 'stopCine', params: { at } });
    viewer.run('stepCine', undefined, byProgram);
    expect(state().crosshair).toBe(at);
  });

  it('stops when it is scrolled', () => {
    press(' ');
    press('PageDown');
    expect(state().cine.playing).toBeUndefined();
  });

  it('plays faster and slower in round steps, within what a screen shows', () => {
    for (let i = 0; i < 2; i++) press('>', { shiftKey: true });
    expect(state().cine.slicesPerSecond).toBe(25);
    for (let i = 0; i < 9; i++) press('<', { shiftKey: true });
    expect(state().cine.slicesPerSecond).toBe(1);
    press('>', { shiftKey: true });
    expect(state().cine.slicesPerSecond).toBe(5);
  });
});

it('no two actions of one place take the same key', () => {
  for (const where of [undefined, 'slice', 'volume'] as const) {
    const keys = actions.filter((action) => action.where === where).flatMap(({ keys: own }) => own);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
  }
});

it('keys of a slice view that type a letter are not those of tools and measurements', () => {
  const anywhere = actions.filter(({ where }) => where === undefined).flatMap(({ keys }) => keys);
  const onSlices = actions.filter(({ where }) => where === 'slice').flatMap(({ keys }) => keys);
  expect(onSlices.filter((key) => typesCharacter(key) && anywhere.includes(key))).toEqual([]);
});

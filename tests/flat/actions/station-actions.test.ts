import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { actionForKey } from '../../../src/flat/actions/action-for-key.ts';
import { stationActions } from '../../../src/flat/actions/index.ts';
import type { KeyPress } from '../../../src/flat/actions/key-chord.ts';
import { shortcutGroups } from '../../../src/flat/station/shortcut-list.ts';
import { createStationUi, type StationUi } from '../../../src/flat/station/station-ui.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import type { ViewName } from '../../../src/viewer/viewer-state.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const scan = createScan(testSeries, tiltedVolume());
const lung = { id: 'lung', name: 'Lung', centre: -600, width: 1500 };
const bone = { id: 'bone', name: 'Bone', centre: 500, width: 2000 };
const actions = stationActions({ presets: [lung, bone] });
const byProgram = { input: 'program', condition: 'flat' } as const;
let viewer: Viewer;
let ui: StationUi;
let went: string[];
const state = () => viewer.store.getState();

/** Presses a key as the station takes it; true when it was used. */
function press(
  key: string,
  held: Partial<KeyPress> = {},
  { view, singleKeys = true }: { view?: ViewName; singleKeys?: boolean } = {},
): boolean {
  const event = { key, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held };
  const action = actionForKey(actions, event, { view, singleKeys });
  const site = {
    viewer,
    ui,
    view: view ?? 'axial',
    images: undefined,
    placeOf: () => undefined,
    origin: byProgram,
  };
  if (!action || action.possible?.(site) === false) return false;
  action.run(site);
  return true;
}

beforeEach(() => {
  let ids = 0;
  went = [];
  viewer = createViewer({ clock: createManualClock(), newId: () => `id${++ids}` });
  viewer.run('openScan', { scan }, byProgram);
  ui = createStationUi({ toView: () => went.push('pictures'), toPanel: () => went.push('panel') });
});

describe('keys', () => {
  it('pick windows by number and tools by letter, and leave other keys alone', () => {
    expect(press('2')).toBe(true);
    expect(state().window).toEqual(expect.objectContaining({ centre: 500, width: 2000 }));
    expect(press('w')).toBe(true);
    expect(state().tool).toBe('window');
    expect(press('9')).toBe(false);
    expect(press('ö')).toBe(false);
    expect(press('w', { altKey: true })).toBe(false);
  });

  it('pick each kind of measurement by its own letter, with Caps Lock too', () => {
    press('a');
    expect(state()).toMatchObject({ tool: 'measure', measuringKind: 'angle' });
    press('L');
    expect(state()).toMatchObject({ tool: 'measure', measuringKind: 'length' });
  });

  it('share the screen among the views, the one with the focus large', () => {
    expect(press('#', { shiftKey: true, code: 'Digit3' }, { view: 'coronal' })).toBe(true);
    expect(state()).toMatchObject({ layout: 'one-three', mainView: 'coronal' });
    expect(press('f', {}, { view: 'sagittal' })).toBe(true);
    expect(state().maximised).toBe('sagittal');
    press('f', {}, { view: 'coronal' });
    expect(state().maximised).toBeUndefined();
  });

  it('fold and open the panels', () => {
    press('P', { shiftKey: true });
    press('T', { shiftKey: true });
    expect(ui.store.getState()).toMatchObject({ sidePanel: false, toolRail: false });
    press('q');
    expect(ui.store.getState().sidePanel).toBe(true);
  });

  it('take the focus to pictures and panel, and open the list of keys and the palette', () => {
    for (const key of ['v', 'q', '?']) expect(press(key)).toBe(true);
    expect(went).toEqual(['pictures', 'panel']);
    expect(ui.store.getState().dialog).toBe('shortcuts');
    expect(press('k', { metaKey: true })).toBe(true);
    expect(ui.store.getState().dialog).toBe('palette');
  });

  it('mean what a focused view says before anything else', () => {
    const at = () => state().crosshair;
    const [x] = at();
    expect(press('ArrowRight')).toBe(false);
    expect(press('ArrowRight', {}, { view: 'axial' })).toBe(true);
    expect(at()[0]).toBeCloseTo(x + 0.75, 9);
    const { yaw } = state().orbit;
    expect(press('ArrowRight', {}, { view: 'volume' })).toBe(true);
    expect(state().orbit.yaw).toBeGreaterThan(yaw);
  });

  it('with single keys turned off, letters and digits do nothing and the others still work', () => {
    const off = { singleKeys: false };
    for (const key of ['l', '2', 'r', 'i', 'v', '?', 'f']) expect(press(key, {}, off)).toBe(false);
    expect(press('!', { shiftKey: true, code: 'Digit1' }, off)).toBe(false);
    viewer.run('maximise', { view: 'coronal' }, byProgram);
    expect(press('Escape', {}, off)).toBe(true);
    expect(state().maximised).toBeUndefined();
    expect(press('k', { ctrlKey: true }, off)).toBe(true);
  });

  it('place, take back and delete, and do nothing where there is nothing', () => {
    expect(press('Delete')).toBe(false);
    expect(press('z', { ctrlKey: true })).toBe(false);
    press('l');
    press('Enter', {}, { view: 'axial' });
    press('ArrowDown', {}, { view: 'axial' });
    press('Enter', {}, { view: 'axial' });
    expect(state().annotations.measurements).toHaveLength(1);
    expect(press('Delete')).toBe(true);
    expect(state().annotations.measurements).toEqual([]);
    expect(press('z', { ctrlKey: true })).toBe(true);
    expect(state().annotations.measurements).toHaveLength(1);
    expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe(true);
    expect(state().annotations.measurements).toEqual([]);
  });
});

describe('the list', () => {
  const ids = actions.map(({ id }) => id);
  it('names every action once', () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(actions.map(({ name }) => name)).size).toBe(actions.length);
  });

  it('gives no key two meanings', () => {
    for (const where of [undefined, 'slice', 'volume'] as const) {
      const keys = actions
        .filter((a) => a.where === where)
        .flatMap((a) => a.keys.map((k) => k.toLowerCase()));
      expect(keys.filter((key, i) => keys.indexOf(key) !== i)).toEqual([]);
    }
  });

  it('shows every action that has keys, under every key that it has', () => {
    const shown = shortcutGroups(actions).flatMap(({ shortcuts }) => shortcuts.map(({ does }) => does));
    const withKeys = actions.filter(({ keys }) => keys.length > 0);
    for (const { name } of withKeys)
      expect(
        shown.some((does) => does === name || does.startsWith(`${name}:`)),
        name,
      ).toBe(true);
    const undo = shortcutGroups(actions)
      .flatMap(({ shortcuts }) => shortcuts)
      .find(({ does }) => does.startsWith('Redo'));
    expect(undo?.keys).toBe('Ctrl Y, Ctrl Shift Z');
  });
});

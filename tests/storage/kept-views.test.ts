import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import type { Json } from '../../src/base/json.ts';
import { createDatabase } from '../../src/storage/database.ts';
import { createKeptViews, type KeptViews, REMEMBERED } from '../../src/storage/kept-views.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { keptView } from '../../src/viewer/kept-view.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const byProgram = { input: 'program', condition: 'flat' } as const;
const clock = createManualClock();
let views: KeptViews;

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  views = createKeptViews('site', clock);
});
afterEach(() => {
  views.close();
  vi.unstubAllGlobals();
});

function reading() {
  const viewer = createViewer({ clock, newId: () => 'id' });
  const named = { ...testSeries, description: 'DOE JANE', studyDescription: 'MRN 4711', studyUid: '2.25.99' };
  viewer.run('openScan', { scan: createScan(named, tiltedVolume()) }, byProgram);
  return viewer;
}

it('brings layout, window and position back to a viewer that opens the same scan', async () => {
  const before = reading();
  before.run('setLayout', { layout: 'one-three', main: 'coronal' }, byProgram);
  before.run('setWindow', { window: { centre: 37, width: 415 } }, byProgram);
  before.run('scroll', { plane: 'axial', slices: 2 }, byProgram);
  before.run('zoomSlice', { plane: 'sagittal', factor: 1.7 }, byProgram);
  await views.set('scan:1', keptView(before.store.getState()));
  const after = reading();
  const view = (await views.get('scan:1'))!;
  after.run('restoreView', { view }, byProgram);
  // JSON knows no −0.
  const asJson = (v: Viewer) => JSON.parse(JSON.stringify(keptView(v.store.getState())));
  expect(asJson(after)).toEqual(asJson(before));
  expect(after.store.getState().annotations.measurements).toEqual([]);
});

it('keeps nothing that names a patient or an examination', async () => {
  await views.set('scan:1', keptView(reading().store.getState()));
  const text = JSON.stringify(await views.all());
  expect(text).toContain('"layout":"grid"');
  for (const identifier of ['DOE', 'MRN', '4711', '2.25']) expect(text).not.toContain(identifier);
});

it('opens as for the first time what another version wrote, and what was forgotten', async () => {
  const database = createDatabase('site');
  const foreign: Json = { layout: 'hexagons', crosshair: [1, 2] };
  await database.write('views', (store) => store.put({ savedAt: 1, view: foreign }, 'scan:2'));
  database.close();
  expect(await views.get('scan:2')).toBeUndefined();
  await views.set('scan:1', keptView(reading().store.getState()));
  await views.deleteAll();
  expect(await views.get('scan:1')).toBeUndefined();
});

it('forgets the scans that were left longest ago', async () => {
  const view = keptView(reading().store.getState());
  for (let n = 0; n <= REMEMBERED; n++) {
    clock.advance(1000);
    await views.set(`scan:${n}`, view);
  }
  expect(await views.get('scan:0')).toBeUndefined();
  expect(await views.get('scan:1')).toBeDefined();
  expect(Object.keys(await views.all())).toHaveLength(REMEMBERED);
});

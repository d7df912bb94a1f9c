import { expect, test } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { lps } from '../../src/imaging/spaces.ts';
import { createCaseGuide } from '../../src/viewer/case-guide.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { exampleCase, exampleKey } from '../support/example-case.ts';
import { exampleTruth } from '../support/example-truth.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const by = { input: 'mouse', condition: 'flat' } as const;
const preset = { id: 'lung', name: 'Lung', centre: -600, width: 1500 };
const stop = { id: 'a', text: 'Look here.', plane: 'coronal', at: lps(-8.75, -13.5, 70) } as const;

function guided() {
  const viewer = createViewer({ clock: createManualClock(Date.UTC(2026, 10, 22)), newId: () => 'id' });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, by);
  const state = { over: false };
  const [nodule] = exampleTruth.findings;
  const key = exampleKey({
    certainty: { basis: 'proven', note: 'Histology' },
    findings: [
      {
        id: 'nodule',
        name: 'Secretoma',
        outline: { ...nodule!.outline, semiAxes: nodule!.outline.semiAxes as never },
      },
    ],
    pearls: [{ text: 'Rare.', findingId: 'nodule' }],
    thresholds: [
      {
        id: 't',
        value: 30,
        unit: 'mL',
        valueBelongsTo: 'upper',
        guideline: 'G',
        year: 2019,
        caveat: 'C.',
        reviewedOn: '2024-01-01',
      },
    ],
    steps: [stop],
  });
  const guide = createCaseGuide({
    viewer,
    teachingCase: exampleCase(),
    loadKey: () => Promise.resolve(key),
    over: () => state.over,
    presets: [preset],
  });
  return { viewer, guide, state };
}

test('the lesson comes when all is answered, with how sure it is and how old its limits are', async () => {
  const { guide, state } = guided();
  expect(await guide.lesson()).toBeUndefined();
  expect(guide.hasPlace('nodule')).toBe(false);
  state.over = true;
  expect(await guide.lesson()).toMatchObject({
    diagnosis: 'Secretoma',
    certainty: 'Proven by tissue, operation or autopsy. Histology. Images: synthetic.',
    thresholds: [
      {
        text: expect.stringContaining('30'),
        warning: expect.stringMatching(/2024-01-01, more than 24 months ago/),
      },
    ],
    reviewed: 'No second reader has approved this case yet.',
    steps: [stop],
  });
  expect(guide.hasPlace('nodule')).toBe(true);
});

test('a stop brings the views there, in its window and zoom; what it does not say stays', () => {
  const { viewer, guide } = guided();
  guide.goTo({ ...stop, window: { preset: 'lung' }, zoom: 3, orbit: { yaw: 1, pitch: 0.5, zoom: 2 } }, by);
  const state = viewer.store.getState();
  expect(state).toMatchObject({
    crosshair: stop.at,
    mainView: 'coronal',
    window: { centre: -600, width: 1500 },
    orbit: { yaw: 1, pitch: 0.5, zoom: 2 },
  });
  expect(state.framing.axial.zoom).toBe(3);
  guide.goTo({ ...stop, plane: 'axial' }, by);
  expect(viewer.store.getState()).toMatchObject({ mainView: 'axial', framing: { axial: { zoom: 3 } } });
});

test('a finding is drawn, and the views go to it', async () => {
  const { viewer, guide, state } = guided();
  state.over = true;
  await guide.lesson();
  guide.pointTo('nodule', by);
  expect(viewer.store.getState().truth).toMatchObject([
    { shape: 'ellipsoid', centre: exampleTruth.findings[0]!.outline.centre },
  ]);
});

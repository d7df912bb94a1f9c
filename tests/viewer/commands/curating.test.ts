import { expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { measurementKinds } from '../../../src/measure/index.ts';
import { createViewer } from '../../../src/viewer/create-viewer.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const by = { input: 'keyboard', condition: 'flat' } as const;
const { example } = measurementKinds.get('threshold-volume');
const { id } = example;

it('what says nothing new is no step to undo', () => {
  const viewer = createViewer({ clock: createManualClock(), newId: () => 'new' });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, by);
  viewer.run('importMeasurements', { measurements: [example] }, by);
  const before = viewer.store.getState();
  viewer.run('annotateMeasurement', { id, notes: { label: '  ' } }, by);
  viewer.run('annotateMeasurement', { id, notes: { colour: undefined, locked: undefined } }, by);
  viewer.run('setParameters', { id, parameters: { lowHu: -400 } }, by);
  expect(viewer.store.getState()).toBe(before);

  viewer.run('annotateMeasurement', { id, notes: { label: ' Node ' } }, by);
  viewer.run('setParameters', { id, parameters: { lowHu: -350 } }, by);
  expect(viewer.store.getState().annotations.measurements).toEqual([
    { ...example, label: 'Node', parameters: { lowHu: -350, highHu: 3071 } },
  ]);
  viewer.undo(by);
  viewer.undo(by);
  expect(viewer.store.getState().annotations).toEqual(before.annotations);
});

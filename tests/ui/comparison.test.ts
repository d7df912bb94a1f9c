import { expect, it } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { startComparison } from '../../src/ui/comparison.ts';
import { createViewer } from '../../src/viewer/create-viewer.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const by = { input: 'mouse', condition: 'flat' } as const;

function reading() {
  const viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, by);
  return viewer;
}

it('shows the view that was large in both scans, and afterwards the first looks as before', () => {
  const [first, second] = [reading(), reading()];
  first.run('setLayout', { layout: 'one-three', main: 'sagittal' }, by);
  first.run('maximise', { view: 'coronal' }, by);
  const before = first.store.getState();
  let closed = 0;
  const comparison = startComparison({ first, second, title: 'Second', onClose: () => closed++ });
  for (const { store } of [first, second])
    expect(store.getState()).toMatchObject({ layout: 'one', mainView: 'coronal', maximised: undefined });
  comparison.close();
  expect(closed).toBe(1);
  const { layout, mainView, maximised } = first.store.getState();
  expect({ layout, mainView, maximised }).toEqual({
    layout: before.layout,
    mainView: 'sagittal',
    maximised: 'coronal',
  });
  first.run('setLayout', { layout: 'grid' }, by);
  expect(second.store.getState().layout).toBe('one');
});

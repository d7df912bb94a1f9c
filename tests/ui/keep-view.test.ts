import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createManualClock } from '../../src/base/clock.ts';
import { createViewKeeper, SETTLED_MS } from '../../src/ui/keep-view.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import type { KeptView } from '../../src/viewer/kept-view.ts';
import { createScan } from '../../src/viewer/scan.ts';
import { testSeries } from '../support/test-series.ts';
import { tiltedVolume } from '../support/tilted-volume.ts';

const byProgram = { input: 'program', condition: 'flat' } as const;
let viewer: Viewer;
let written: KeptView[];

beforeEach(() => {
  vi.useFakeTimers();
  written = [];
  viewer = createViewer({ clock: createManualClock(), newId: () => 'id' });
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume()) }, byProgram);
});
afterEach(() => vi.useRealTimers());

it('writes once when scrolling has come to rest, and nothing for what is not kept', () => {
  createViewKeeper(viewer, (view) => written.push(view));
  for (let i = 0; i < 3; i++) {
    viewer.run('scroll', { plane: 'axial', slices: 1 }, byProgram);
    vi.advanceTimersByTime(SETTLED_MS - 1);
  }
  expect(written).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(written.map(({ crosshair }) => crosshair)).toEqual([viewer.store.getState().crosshair]);
  viewer.run('selectTool', { tool: 'pan' }, byProgram);
  vi.advanceTimersByTime(SETTLED_MS);
  expect(written).toHaveLength(1);
});

it('writes what still waits when the page goes, once, and nothing after it was stopped', () => {
  const keeper = createViewKeeper(viewer, (view) => written.push(view));
  viewer.run('setLayout', { layout: 'stack' }, byProgram);
  keeper.flush();
  keeper.flush();
  expect(written.map(({ layout }) => layout)).toEqual(['stack']);
  viewer.run('setLayout', { layout: 'one' }, byProgram);
  keeper.stop();
  viewer.run('setLayout', { layout: 'grid' }, byProgram);
  vi.advanceTimersByTime(10 * SETTLED_MS);
  expect(written.map(({ layout }) => layout)).toEqual(['stack', 'one']);
});

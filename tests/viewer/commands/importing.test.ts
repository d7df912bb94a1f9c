import { beforeEach, describe, expect, it } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { lps } from '../../../src/imaging/spaces.ts';
import { lengthKind } from '../../../src/measure/kinds/length.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import type { Origin } from '../../../src/viewer/event-log.ts';
import { createScan } from '../../../src/viewer/scan.ts';
import { testSeries } from '../../support/test-series.ts';
import { tiltedVolume } from '../../support/tilted-volume.ts';

const origin: Origin = { input: 'mouse', condition: 'flat' };
const one = { ...lengthKind.example, id: 'one' };
const two = { ...lengthKind.example, id: 'two', points: [lps(1, 2, 3), lps(4, 6, 3)] };
let viewer: Viewer;
const list = () => viewer.store.getState().annotations.measurements;
const open = (measurable: boolean) =>
  viewer.run('openScan', { scan: createScan(testSeries, tiltedVolume(), { measurable }) }, origin);

beforeEach(() => {
  viewer = createViewer({ clock: createManualClock(0), newId: () => 'id' });
  open(true);
  viewer.run('importMeasurements', { measurements: [one] }, origin);
});

describe('measurements from a file', () => {
  it('are added as they were, and the first of them is selected', () => {
    viewer.run('importMeasurements', { measurements: [two] }, origin);
    expect(list()).toEqual([one, two]);
    expect(viewer.store.getState().selectedId).toBe('two');
  });

  it('replace those of the same id in their place', () => {
    const moved = { ...one, points: [lps(0, 0, 0), lps(0, 0, 9)] };
    viewer.run('importMeasurements', { measurements: [two, moved] }, origin);
    expect(list()).toEqual([moved, two]);
  });

  it('go away with one undo, and what was replaced is back', () => {
    const moved = { ...one, points: [lps(0, 0, 0), lps(0, 0, 9)] };
    viewer.run('importMeasurements', { measurements: [moved, two] }, origin);
    viewer.undo(origin);
    expect(list()).toEqual([one]);
    viewer.redo(origin);
    expect(list()).toEqual([moved, two]);
  });

  it('are not taken where an image states no pixel size', () => {
    open(false);
    viewer.run('importMeasurements', { measurements: [one] }, origin);
    expect(list()).toEqual([]);
  });
});

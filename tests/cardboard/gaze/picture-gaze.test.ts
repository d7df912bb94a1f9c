import { beforeEach, describe, expect, test } from 'vitest';
import { createManualClock } from '../../../src/base/clock.ts';
import { createGaze, type Gaze } from '../../../src/cardboard/gaze/gaze.ts';
import { createPictureGaze, type PictureGaze } from '../../../src/cardboard/gaze/picture-gaze.ts';
import { createViewer, type Viewer } from '../../../src/viewer/create-viewer.ts';
import type { PersonOrigin } from '../../../src/viewer/event-log.ts';
import { lpsFromScreen, type SliceViewport, sliceViewport } from '../../../src/viewer/slice-viewport.ts';
import { exampleScan } from '../../xr/example-scan.ts';

const scan = exampleScan();
const DWELL_MS = 1500;

let viewer: Viewer;
let gaze: Gaze;
let picture: PictureGaze;
let origin: PersonOrigin;
let nowMs = 0;

beforeEach(() => {
  let ids = 0;
  origin = { input: 'gaze', condition: 'cardboard' };
  viewer = createViewer({ clock: createManualClock(1), newId: () => `id${ids++}` });
  viewer.run('openScan', { scan }, origin);
  viewer.run('selectTool', { tool: 'measure', kind: 'length' }, origin);
  gaze = createGaze(
    () => DWELL_MS,
    () => origin,
  );
  picture = createPictureGaze(viewer, gaze, () => ({ plane: 'axial', view: view() }));
  nowMs = 1000;
});

function view(): SliceViewport {
  return sliceViewport(scan, 'axial', viewer.store.getState(), { width: 780, height: 780 });
}

/** Looks at a place for as long as said, 60 times a second. */
function look(x: number, y: number, forMs: number): void {
  for (const endMs = nowMs + forMs; nowMs < endMs; nowMs += 16) {
    picture.move(x, y, nowMs);
    gaze.tick(16);
  }
}
const lengths = () => viewer.store.getState().annotations.measurements.map(({ points }) => points);
const at = (x: number, y: number) => lpsFromScreen(view(), x, y);

function measure(): void {
  look(230, 350, 400);
  gaze.press();
  look(470, 280, 400);
  gaze.press();
}

describe('a length by looking', () => {
  test('and taps: where one looked before the tap', () => {
    measure();
    expect(lengths()).toEqual([[at(230, 350), at(470, 280)]]);
  });

  test('long enough at each end, and then no more: the slice is read again', () => {
    look(230, 350, DWELL_MS + 200);
    look(470, 280, DWELL_MS + 200);
    expect(lengths()).toEqual([[at(230, 350), at(470, 280)]]);
    look(600, 600, 4 * DWELL_MS);
    expect(lengths()).toHaveLength(1);
    expect(viewer.store.getState().placing).toBeUndefined();
  });

  test('a press on an end takes it up, the next puts it down', () => {
    measure();
    look(231, 351, 400);
    gaze.press();
    look(300, 420, 400);
    expect(viewer.store.getState().dragging).toBeDefined();
    gaze.press();
    expect(viewer.store.getState().dragging).toBeUndefined();
    const [[moved]] = lengths() as [[ReturnType<typeof at>]];
    // Taken a pixel beside its middle, it is put as far beside.
    const off = [at(300, 420), at(299, 419)].map((place) =>
      Math.hypot(...place.map((v, i) => v - moved[i]!)),
    );
    expect(Math.min(...off)).toBeLessThan(1e-9);
  });

  test('looking away from the slice lets go', () => {
    measure();
    look(230, 350, 400);
    gaze.press();
    look(300, 420, 400);
    picture.leave();
    expect(viewer.store.getState().dragging).toBeUndefined();
    expect(gaze.onTarget).toBe(false);
  });

  test('a finger on the window points where it taps, in the same moment', () => {
    origin = { input: 'touch', condition: 'cardboard' };
    for (const [x, y] of [
      [230, 350],
      [470, 280],
    ] as const) {
      picture.move(x, y, nowMs);
      gaze.press();
      nowMs += 300;
    }
    expect(lengths()).toEqual([[at(230, 350), at(470, 280)]]);
  });
});

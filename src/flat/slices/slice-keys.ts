import { type PlaneName, standardPlane } from '../../imaging/slice-plane.ts';
import { lps } from '../../imaging/spaces.ts';
import { add, scale } from '../../imaging/vector.ts';
import { spacingMm } from '../../imaging/volume.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { tools } from '../../viewer/tools/index.ts';

const origin: Origin = { input: 'keyboard', condition: 'flat' };

/** Scrolls on in reading order, or back. */
export function scrollSlices(viewer: Viewer, plane: PlaneName, slices: number, by: Origin): void {
  viewer.run('scroll', { plane, slices: slices * nextSlice[plane] }, by);
}

/**
 * What a key does on a focused slice view; true when it was used.
 *
 * Page keys and `,` `.` scroll; arrows move the crosshair by one pixel of the scan (ten with Shift); Enter does what
 * a click at the crosshair would do with the chosen tool, so everything can be placed without a pointer.
 */
export function sliceKey(viewer: Viewer, plane: PlaneName, key: string, shift: boolean): boolean {
  const state = viewer.store.getState();
  if (!state.scan) return false;
  const view = standardPlane(state.scan.frame, plane, state.crosshair);
  const stepMm = Math.min(...spacingMm(state.scan.volume)) * (shift ? 10 : 1);
  const walk = (direction: readonly [number, number, number], mm: number) => {
    const to = lps(...add(state.crosshair, scale(direction, mm)));
    viewer.run('moveCrosshair', { to }, origin);
    if (viewer.store.getState().placing)
      viewer.run('hoverPlacing', { at: viewer.store.getState().crosshair }, origin);
  };
  const actions = new Map<string, () => void>([
    ['ArrowLeft', () => walk(view.right, -stepMm)],
    ['ArrowRight', () => walk(view.right, stepMm)],
    ['ArrowUp', () => walk(view.down, -stepMm)],
    ['ArrowDown', () => walk(view.down, stepMm)],
    ['PageDown', () => scrollSlices(viewer, plane, shift ? 10 : 1, origin)],
    ['PageUp', () => scrollSlices(viewer, plane, shift ? -10 : -1, origin)],
    ['.', () => scrollSlices(viewer, plane, 1, origin)],
    [',', () => scrollSlices(viewer, plane, -1, origin)],
    ['Home', () => scrollSlices(viewer, plane, -10_000, origin)],
    ['End', () => scrollSlices(viewer, plane, 10_000, origin)],
    ['+', () => viewer.run('zoomSlice', { plane, factor: 1.25 }, origin)],
    ['=', () => viewer.run('zoomSlice', { plane, factor: 1.25 }, origin)],
    ['-', () => viewer.run('zoomSlice', { plane, factor: 0.8 }, origin)],
    [
      'Enter',
      () =>
        tools.get(state.tool).press?.({
          viewer,
          origin,
          plane,
          at: state.crosshair,
          movedMm: [0, 0],
          movedShare: [0, 0],
          dragged: false,
        }),
    ],
  ]);
  const act = actions.get(key);
  act?.();
  return act !== undefined;
}

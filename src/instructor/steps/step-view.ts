import { planeNames } from '../../imaging/slice-plane.ts';
import { dot, subtract } from '../../imaging/vector.ts';
import { centreOf } from '../../imaging/volume.ts';
import type { Step } from '../../teaching/case-step.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import type { ViewerState } from '../../viewer/viewer-state.ts';

type StepView = Required<Pick<Step, 'at' | 'plane' | 'window' | 'zoom' | 'orbit'>>;

/** The view as it is now, in the words of a step. */
export function viewNow(state: ViewerState): StepView {
  const { crosshair, mainView, maximised, window, framing, orbit } = state;
  const large = maximised ?? mainView;
  const plane = large === 'volume' ? 'axial' : large;
  return {
    at: crosshair,
    plane,
    window: { centre: window.centre, width: window.width },
    zoom: Math.min(20, Math.max(1, framing[plane].zoom)),
    orbit: { yaw: orbit.yaw, pitch: orbit.pitch, zoom: orbit.zoom },
  };
}

/** Brings the viewer to a step: its place in the middle, its slice large, its window and camera. */
export function showStep(viewer: Viewer, step: Step, by: Origin): void {
  const { scan, planes, framing, orbit } = viewer.store.getState();
  if (!scan) return;
  viewer.run('moveCrosshair', { to: step.at }, by);
  if (step.window && 'centre' in step.window) viewer.run('setWindow', { window: step.window }, by);
  const offset = subtract(step.at, centreOf(scan.volume));
  for (const plane of planeNames) {
    const { right, down } = planes[plane];
    const { panMm, zoom } = framing[plane];
    if (step.zoom) viewer.run('zoomSlice', { plane, factor: step.zoom / zoom }, by);
    const { panMm: now } = viewer.store.getState().framing[plane];
    const byMm = [now[0] - dot(offset, right), now[1] - dot(offset, down)] as const;
    if (step.zoom && step.zoom > 1) viewer.run('panSlice', { plane, byMm }, by);
    else viewer.run('panSlice', { plane, byMm: panMm }, by);
  }
  if (!step.orbit) return;
  const { yaw, pitch, zoom } = step.orbit;
  viewer.run('orbit', { yaw: yaw - orbit.yaw, pitch: pitch - orbit.pitch }, by);
  viewer.run('zoomVolume', { factor: zoom / orbit.zoom }, by);
}

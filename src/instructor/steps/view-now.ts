import type { Step } from '../../teaching/case-step.ts';
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

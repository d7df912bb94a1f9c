import { type PlaneName, planeNames, standardPlane, standardPlanes } from '../../imaging/slice-plane.ts';
import { holdInside, stepSlices } from '../../imaging/slice-position.ts';
import type { Lps } from '../../imaging/spaces.ts';
import { centreOf } from '../../imaging/volume.ts';
import { acquiredPlane } from '../acquired-plane.ts';
import { openingWindow, type Scan } from '../scan.ts';
import { fitFraming, shownPlane, type SliceFraming } from '../slice-viewport.ts';
import {
  type Annotations,
  frontView,
  initialState,
  noAnnotations,
  type ViewerState,
} from '../viewer-state.ts';

const MIN_ZOOM = 0.1;
const MAX_ZOOM = 40;
const clampZoom = (zoom: number) => Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));

function withFraming(state: ViewerState, plane: PlaneName, framing: SliceFraming): ViewerState {
  return { ...state, framing: { ...state.framing, [plane]: framing } };
}

/** The position in the middle of the grid, moved onto the middle of a voxel slice in all three views. */
function startOf(scan: Scan): Lps {
  return planeNames.reduce(
    (at, name) => stepSlices(scan.volume, standardPlane(scan.frame, name, at), 0),
    centreOf(scan.volume),
  );
}

/** Commands that choose what is looked at. Each is a pure function from state to state. */
export const navigating = {
  /** Replaces what is shown; annotations of the scan before are gone (its attempt is in storage). */
  openScan(state: ViewerState, { scan }: { scan: Scan }): ViewerState {
    return {
      ...initialState,
      transferFunctionId: state.transferFunctionId,
      renderMode: state.renderMode,
      scan,
      window: openingWindow(scan),
      invertedGreys: scan.series.invertedGreys,
      crosshair: startOf(scan),
      planes: standardPlanes(scan.frame),
      annotations: noAnnotations,
    };
  },

  /**
   * Replaces an image by another of its series: window, tool and framing stay, the crosshair as far as it can,
   * and the annotations are the other image's own.
   */
  showImage(
    state: ViewerState,
    { scan, annotations }: { scan: Scan; annotations: Annotations },
  ): ViewerState {
    const crosshair = holdInside(scan.volume, state.crosshair);
    // A view that shows the image alone follows it into the plane that it lies in.
    const follows = state.scan && state.maximised === acquiredPlane(state.scan);
    const maximised = follows ? acquiredPlane(scan) : state.maximised;
    return {
      ...state,
      scan,
      crosshair,
      planes: standardPlanes(scan.frame),
      cine: { ...state.cine, playing: undefined },
      cut: undefined,
      annotations,
      maximised,
      placing: undefined,
      dragging: undefined,
      selectedId: undefined,
      selectedPoint: undefined,
    };
  },

  moveCrosshair(state: ViewerState, { to }: { to: Lps }): ViewerState {
    return state.scan ? { ...state, crosshair: holdInside(state.scan.volume, to) } : state;
  },

  /** Moves by whole slices along the plane's normal (axial: toward the head). */
  scroll(state: ViewerState, { plane, slices }: { plane: PlaneName; slices: number }): ViewerState {
    if (!state.scan) return state;
    return { ...state, crosshair: stepSlices(state.scan.volume, shownPlane(state, plane), slices) };
  },

  /** Moves the picture under the viewport; millimetres to the right and down. */
  panSlice(
    state: ViewerState,
    { plane, byMm }: { plane: PlaneName; byMm: readonly [number, number] },
  ): ViewerState {
    const { panMm, zoom } = state.framing[plane];
    return withFraming(state, plane, { panMm: [panMm[0] - byMm[0], panMm[1] - byMm[1]], zoom });
  },

  /** Zooms by a factor, keeping the point `aboutMm` (from the viewport's middle, at the old zoom) in place. */
  zoomSlice(
    state: ViewerState,
    {
      plane,
      factor,
      aboutMm = [0, 0],
    }: { plane: PlaneName; factor: number; aboutMm?: readonly [number, number] },
  ): ViewerState {
    const before = state.framing[plane];
    const zoom = clampZoom(before.zoom * factor);
    const shift = 1 - before.zoom / zoom;
    return withFraming(state, plane, {
      panMm: [before.panMm[0] + aboutMm[0] * shift, before.panMm[1] + aboutMm[1] * shift],
      zoom,
    });
  },

  orbit(state: ViewerState, { yaw, pitch }: { yaw: number; pitch: number }): ViewerState {
    const limit = Math.PI / 2 - 0.01;
    return {
      ...state,
      orbit: {
        ...state.orbit,
        yaw: state.orbit.yaw + yaw,
        pitch: Math.min(limit, Math.max(-limit, state.orbit.pitch + pitch)),
      },
    };
  },

  zoomVolume(state: ViewerState, { factor }: { factor: number }): ViewerState {
    return { ...state, orbit: { ...state.orbit, zoom: clampZoom(state.orbit.zoom * factor) } };
  },

  /** Puts position, planes, framing, slab, orbit and window back to how the scan opened; annotations stay. */
  resetViews(state: ViewerState): ViewerState {
    if (!state.scan) return state;
    return {
      ...state,
      window: openingWindow(state.scan),
      invertedGreys: state.scan.series.invertedGreys,
      crosshair: startOf(state.scan),
      planes: standardPlanes(state.scan.frame),
      slab: initialState.slab,
      framing: { axial: fitFraming, coronal: fitFraming, sagittal: fitFraming },
      orbit: frontView,
      maximised: undefined,
    };
  },
};

import { holdInside } from '../../imaging/slice-position.ts';
import { extentAlong } from '../../imaging/slice-plane.ts';
import type { Lps } from '../../imaging/spaces.ts';
import type { TransferFunction } from '../../imaging/transfer-function.ts';
import { clampWindow, type VoiWindow } from '../../imaging/voi-window.ts';
import {
  type CropBox,
  type CrosshairClip,
  frontView,
  type Orbit,
  type ViewerState,
} from '../viewer-state.ts';

/** Thinnest piece that a crop box leaves, mm: less could not be found again. */
const THINNEST_MM = 2;
/** Straight from above there is no telling which way is up; this close no eye sees the difference. */
const STEEPEST = Math.PI / 2 - 0.001;

/** Commands that choose how the volume is shown in 3D, on flat screens and in VR. */
export const showingVolume = {
  /** Changes the present preset's curve. Steps with the same `gesture` are undone as one. */
  setCurve(state: ViewerState, { curve }: { curve: TransferFunction; gesture?: string }): ViewerState {
    return { ...state, curves: { ...state.curves, [state.transferFunctionId]: curve } };
  },

  /** Puts the present preset's curve back to how it ships. */
  resetCurve(state: ViewerState): ViewerState {
    const { [state.transferFunctionId]: changed, ...curves } = state.curves;
    return changed ? { ...state, curves } : state;
  },

  /** The grey scale of the present projection; slices keep theirs. `undefined`: one that fits the scan. */
  setProjectionWindow(state: ViewerState, { window }: { window: VoiWindow | undefined }): ViewerState {
    const { [state.renderMode]: _before, ...others } = state.projectionWindows;
    if (!window) return { ...state, projectionWindows: others };
    return { ...state, projectionWindows: { ...others, [state.renderMode]: clampWindow(window) } };
  },

  /** `undefined`: a threshold that fits the scan. */
  setIsoHu(state: ViewerState, { hu }: { hu: number | undefined }): ViewerState {
    return { ...state, isoHu: hu };
  },

  /** `undefined` shows all. The box is held inside the scan, and every side at least 2 mm from its opposite. */
  setCrop(state: ViewerState, { crop }: { crop: CropBox | undefined; gesture?: string }): ViewerState {
    if (!state.scan) return state;
    return { ...state, crop: crop && insideScan(state.scan, crop) };
  },

  /** Puts the crop box's lines and handles into the 3D picture, or takes them out. */
  showCrop(state: ViewerState, { on }: { on: boolean }): ViewerState {
    return { ...state, cropShown: on };
  },

  /** `undefined`: as the tissue preset says. */
  setCrosshairClip(state: ViewerState, { clip }: { clip: CrosshairClip | undefined }): ViewerState {
    return { ...state, crosshairClip: clip };
  },

  /** Looks from another side; zoom and what lies in the middle stay. */
  lookFrom(state: ViewerState, { yaw, pitch }: Pick<Orbit, 'yaw' | 'pitch'>): ViewerState {
    const held = Math.min(STEEPEST, Math.max(-STEEPEST, pitch));
    return { ...state, orbit: { ...state.orbit, yaw, pitch: held } };
  },

  /** What lies in the middle of the 3D picture and is turned about; `undefined`: the middle of the scan. */
  turnAbout(state: ViewerState, { target }: { target: Lps | undefined }): ViewerState {
    if (!state.scan) return state;
    return { ...state, orbit: { ...state.orbit, target: target && holdInside(state.scan.volume, target) } };
  },

  setOrthographic(state: ViewerState, { on }: { on: boolean }): ViewerState {
    return { ...state, orbit: { ...state.orbit, orthographic: on } };
  },

  /** Direction, zoom and middle of the 3D picture as at the start. */
  resetOrbit(state: ViewerState): ViewerState {
    return { ...state, orbit: { ...frontView, orthographic: state.orbit.orthographic } };
  },
};

function insideScan({ volume, frame }: NonNullable<ViewerState['scan']>, crop: CropBox): CropBox {
  const held = (axis: keyof CropBox): [number, number] => {
    const [least, most] = extentAlong(volume, frame[axis]);
    const thin = Math.min(THINNEST_MM, most - least);
    const from = Math.min(most - thin, Math.max(least, crop[axis][0]));
    return [from, Math.min(most, Math.max(from + thin, crop[axis][1]))];
  };
  return { left: held('left'), posterior: held('posterior'), superior: held('superior') };
}

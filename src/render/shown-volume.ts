import { type AnatomicalFrame, extentAlong, planeNames } from '../imaging/slice-plane.ts';
import type { LpsVector } from '../imaging/spaces.ts';
import type { TransferFunction } from '../imaging/transfer-function.ts';
import { dot, scale } from '../imaging/vector.ts';
import type { VoiWindow } from '../imaging/voi-window.ts';
import type { Volume } from '../imaging/volume.ts';
import type { Scan } from '../viewer/scan.ts';
import { type CropBox, type CrosshairClip, cropAxes, type ViewerState } from '../viewer/viewer-state.ts';
import type { LpsClip } from './lps-clip.ts';
import { renderModes } from './modes/index.ts';
import type { RenderMode } from './modes/render-mode.ts';
import { fittingProjectionWindow } from './projection-window.ts';
import type { VolumeObject } from './three/volume-object.ts';
import { transferFunctionById } from './transfer-functions.ts';

/** Both sides of all three planes at the crosshair. */
export const unclipped: CrosshairClip = { axial: 0, coronal: 0, sagittal: 0 };

/** What a viewer's state means for the volume, the same on flat screens and in VR. */
export interface ShownVolume {
  readonly mode: RenderMode;
  readonly curve: TransferFunction;
  readonly window: VoiWindow;
  readonly isoHu: number;
  readonly clips: readonly LpsClip[];
}

/** The present preset's curve, as the reader may have changed it. */
export function shownCurve(state: ViewerState): TransferFunction {
  return state.curves[state.transferFunctionId] ?? transferFunctionById(state.transferFunctionId);
}

/** The grey scale of the present projection: the reader's, or one that fits the scan. */
export function shownProjectionWindow(state: ViewerState): VoiWindow {
  const mode = renderModes.get(state.renderMode);
  const chosen = state.projectionWindows[mode.kind];
  if (chosen || !state.scan || !mode.uses.window) return chosen ?? state.window;
  return fittingProjectionWindow(state.scan.volume, mode);
}

/** From here on bone is solid; contrast in vessels is brighter than that only while it is dense. */
const BONE_HU = 250;

/** The surface's threshold: the reader's, or bone's; half way where values are not HU. */
export function shownIsoHu({ isoHu, scan }: ViewerState): number {
  if (isoHu !== undefined || !scan || scan.volume.unit === 'HU') return isoHu ?? BONE_HU;
  const [min, max] = scan.volume.huRange;
  return Math.round((min + max) / 2);
}

/** What is shown at each side of the crosshair: as the reader chose, or as the tissue preset says. */
export function shownClip(state: ViewerState): CrosshairClip {
  if (state.crosshairClip) return state.crosshairClip;
  const preset = transferFunctionById(state.transferFunctionId);
  return (renderModes.get(state.renderMode).uses.transferFunction && preset.clip) || unclipped;
}

/** Everything of a scan, as a crop box. */
export function wholeBox(volume: Volume, frame: AnatomicalFrame): CropBox {
  return {
    left: extentAlong(volume, frame.left),
    posterior: extentAlong(volume, frame.posterior),
    superior: extentAlong(volume, frame.superior),
  };
}

/** The half-spaces that crop box, crosshair and held plane leave: ten at most, and none where nothing is cut. */
export function shownClips(state: ViewerState, { volume, frame }: Scan): LpsClip[] {
  const clips: LpsClip[] = [];
  const keep = (normal: LpsVector, from: number) => clips.push({ normal, offsetMm: -from });
  if (state.crop) {
    const whole = wholeBox(volume, frame);
    for (const axis of cropAxes) {
      const [from, to] = state.crop[axis];
      if (from > whole[axis][0]) keep(frame[axis], from);
      if (to < whole[axis][1]) keep(scale(frame[axis], -1), -to);
    }
  }
  const clip = shownClip(state);
  for (const plane of planeNames) {
    if (clip[plane] === 0) continue;
    const normal = scale(state.planes[plane].normal, clip[plane]);
    keep(normal, dot(normal, state.crosshair));
  }
  if (state.cut && state.cut.clip !== 0) {
    const normal = scale(state.cut.plane.normal, state.cut.clip);
    keep(normal, dot(normal, state.cut.plane.origin));
  }
  return clips;
}

export function shownVolume(state: ViewerState): ShownVolume {
  return {
    mode: renderModes.get(state.renderMode),
    curve: shownCurve(state),
    window: shownProjectionWindow(state),
    isoHu: shownIsoHu(state),
    clips: state.scan ? shownClips(state, state.scan) : [],
  };
}

/** Whether two give different pictures. */
export function showsDifferently(a: ShownVolume, b: ShownVolume): boolean {
  const { uses } = b.mode;
  return (
    a.mode !== b.mode ||
    (a.curve !== b.curve && (uses.transferFunction || uses.isoHu)) ||
    (uses.window && (a.window.centre !== b.window.centre || a.window.width !== b.window.width)) ||
    (uses.isoHu && a.isoHu !== b.isoHu) ||
    clipsDiffer(a.clips, b.clips)
  );
}

/** Hands on what is new: a look that shows other voxels costs a new map of empty space. */
export function applyShownVolume(
  volume: VolumeObject,
  now: ShownVolume,
  before: ShownVolume | undefined,
): void {
  if (now.curve !== before?.curve) volume.setTransferFunction(now.curve);
  if (now.mode !== before?.mode) volume.setMode(now.mode.kind);
  if (now.window !== before?.window) volume.setWindow(now.window);
  if (now.isoHu !== before?.isoHu) volume.setIsoHu(now.isoHu);
  if (!before || clipsDiffer(now.clips, before.clips)) volume.setClip(now.clips);
}

function clipsDiffer(a: readonly LpsClip[], b: readonly LpsClip[]): boolean {
  return (
    a.length !== b.length ||
    a.some(
      ({ normal, offsetMm }, i) =>
        offsetMm !== b[i]!.offsetMm || normal.some((n, axis) => n !== b[i]!.normal[axis]),
    )
  );
}

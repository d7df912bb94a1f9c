import { createManualClock } from '../../src/base/clock.ts';
import type { Random } from '../../src/base/random.ts';
import type { Lps } from '../../src/imaging/spaces.ts';
import { steppedAxis } from '../../src/imaging/slice-position.ts';
import { dot, subtract } from '../../src/imaging/vector.ts';
import { measurementKinds } from '../../src/measure/index.ts';
import { createViewer, type Viewer } from '../../src/viewer/create-viewer.ts';
import { loupeView } from '../../src/viewer/loupe-view.ts';
import { FINE_NUDGE, nudgeHandle } from '../../src/viewer/nudge-handle.ts';
import { createRayGesture, type RayGesture } from '../../src/viewer/ray-gesture.ts';
import type { Scan } from '../../src/viewer/scan.ts';
import { chosenPoint } from '../../src/viewer/selected-handle.ts';
import { screenFromLps, type SliceViewport, sliceViewport } from '../../src/viewer/slice-viewport.ts';
import type { Aim } from '../../src/viewer/aim.ts';
import { SLICE_DMM } from '../../src/xr/place/layout.ts';
import { emulatePress } from './emulated-hand.ts';
import { type HandParameters, seenOffset } from './hand-parameters.ts';
import { meetPanel } from './panel-rays.ts';

/** How one measurement is made. */
export interface Manner {
  readonly hand: HandParameters;
  /** Enlargement of the slice; 1 shows all of it. */
  readonly zoom: number;
  /** Points go to the edge near them. */
  readonly snapping: boolean;
}

/** The value of one measurement as three ways of taking its points give it. */
export interface Taken {
  /** From where the ray was when the press was reported. */
  readonly atPress: number;
  /** As the program puts the points: from before the press. */
  readonly dropped: number;
  /** After each point was corrected with loupe and nudges. */
  readonly corrected: number;
}

const SIZE = { width: SLICE_DMM, height: SLICE_DMM };
const BY_HAND = { input: 'controller', condition: 'xr' } as const;
/** The smallest offset that is seen, on the panel. */
const SEEN_DMM = 1000 * Math.tan((seenOffset.value * Math.PI) / 180);

/**
 * A person measures between known places on the slice panel: aims at each, presses, looks at the loupe and nudges
 * the point until it seems right. Drives the program's own gestures and commands; only the person is emulated.
 */
export function measureOnce(
  scan: Scan,
  kind: string,
  places: readonly Lps[],
  manner: Manner,
  random: Random,
): Taken {
  let ids = 0;
  const viewer = createViewer({ clock: createManualClock(1), newId: () => `id${ids++}` });
  viewer.run('openScan', { scan }, BY_HAND);
  viewer.run('moveCrosshair', { to: places[0]! }, BY_HAND);
  frame(viewer, places, manner.zoom);
  viewer.run('setSnapping', { on: manner.snapping }, BY_HAND);
  viewer.run('selectTool', { tool: 'measure', kind }, BY_HAND);
  const gesture = createRayGesture(viewer);
  const corrected: Lps[] = [];
  const dropped: Lps[] = [];
  for (const [i, place] of places.entries()) {
    press(viewer, gesture, place, manner, 1000 + 5000 * i, random);
    dropped.push(chosenPoint(viewer.store.getState())!);
    correct(viewer, place, random);
    corrected.push(chosenPoint(viewer.store.getState())!);
  }
  const atPress = viewer.log
    .filter(({ command }) => command === 'placePoint')
    .map(({ params }) => (params as { aim: Aim }).aim.atPress);
  const value = (points: readonly Lps[]) => measurementKinds.get(kind).compute(points)[0]!.value;
  return { atPress: value(atPress), dropped: value(dropped), corrected: value(corrected) };
}

function viewOf(viewer: Viewer): SliceViewport {
  const state = viewer.store.getState();
  return sliceViewport(state.scan!, 'axial', state, SIZE);
}

/** Enlarges, and brings the middle of what is measured to the middle of the picture. */
function frame(viewer: Viewer, places: readonly Lps[], zoom: number): void {
  viewer.run('zoomSlice', { plane: 'axial', factor: zoom }, BY_HAND);
  const view = viewOf(viewer);
  const seen = places.map((place) => screenFromLps(view, place));
  const middle = (along: 'x' | 'y') =>
    (Math.min(...seen.map((at) => at[along])) + Math.max(...seen.map((at) => at[along]))) / 2;
  const byMm = [
    (SIZE.width / 2 - middle('x')) * view.mmPerPixel,
    (SIZE.height / 2 - middle('y')) * view.mmPerPixel,
  ] as const;
  viewer.run('panSlice', { plane: 'axial', byMm }, BY_HAND);
}

function press(
  viewer: Viewer,
  gesture: RayGesture,
  place: Lps,
  { hand }: Manner,
  startMs: number,
  random: Random,
): void {
  const view = viewOf(viewer);
  const target = screenFromLps(view, place);
  const aimed = { x: target.x + SEEN_DMM * random.normal(), y: target.y + SEEN_DMM * random.normal() };
  const { posesMs, pressMs, releaseMs, offsetAt } = emulatePress(hand, startMs, random);
  const hit = (ms: number) => ({ ...meetPanel(aimed, offsetAt(ms)), atMs: ms, origin: BY_HAND });
  for (const ms of posesMs) if (ms < pressMs) gesture.move(hit(ms), 'axial', view);
  gesture.press(hit(pressMs), 'axial', view);
  for (const ms of posesMs) if (ms >= pressMs) gesture.move(hit(ms), 'axial', view);
  gesture.release(hit(releaseMs), 'axial', view);
}

/** Nudges by whole voxels and then by fine steps while the loupe shows the point off by more than half a step. */
function correct(viewer: Viewer, place: Lps, random: Random): void {
  const { volume } = viewer.store.getState().scan!;
  const view = viewOf(viewer);
  const { plane } = view;
  const unsharpMm = SEEN_DMM * loupeView(view, place, 1).mmPerPixel;
  const misseen = [unsharpMm * random.normal(), unsharpMm * random.normal()] as const;
  for (const [axis, direction] of [plane.right, plane.down].entries()) {
    const voxelMm = Math.abs(steppedAxis(volume, { normal: direction }).stepMm);
    for (const step of [1, FINE_NUDGE]) {
      const point = chosenPoint(viewer.store.getState())!;
      const offMm = dot(subtract(place, point), direction) + misseen[axis]!;
      const times = Math.round(offMm / (step * voxelMm));
      for (let n = 0; n < Math.abs(times); n++) {
        const by = Math.sign(times) * step;
        nudgeHandle(viewer, 'axial', axis === 0 ? [by, 0] : [0, by], BY_HAND);
      }
    }
  }
}

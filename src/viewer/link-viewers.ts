import { planeNames, standardPlane } from '../imaging/slice-plane.ts';
import { holdInside, stepSlices } from '../imaging/slice-position.ts';
import { type Lps, lps } from '../imaging/spaces.ts';
import { add, subtract } from '../imaging/vector.ts';
import type { Viewer } from './create-viewer.ts';
import type { Origin } from './event-log.ts';
import type { Scan } from './scan.ts';
import type { ViewerState } from './viewer-state.ts';

/** Two viewers that are looked at side by side: what one is told, the other does. */
export interface ViewerLink {
  /** Whether position and, of values in one unit, window go together; layout and tool always do. */
  readonly together: boolean;
  setTogether(together: boolean): void;
  /** Ends every link. */
  stop(): void;
}

const origin: Origin = { input: 'program', condition: 'flat' };

/**
 * Links two viewers. In one frame of reference (`sameSpace`) both show the same place of the patient, in LPS.
 * Otherwise they keep the distance in LPS that they had when they were linked: bring both to the same anatomy,
 * then link.
 */
export function linkViewers(first: Viewer, second: Viewer, sameSpace: boolean): ViewerLink {
  let together = false;
  /** From the first viewer's position to the second's, mm. */
  let apart: readonly [number, number, number] = [0, 0, 0];
  let passing = false;

  const carry = (to: Viewer, state: ViewerState, before: ViewerState, offset: typeof apart) => {
    if (passing) return;
    passing = true;
    carryLayout(to, state, before);
    if (together) {
      if (state.crosshair !== before.crosshair) moveTo(to, lps(...add(state.crosshair, offset)));
      if (state.window !== before.window && sameUnit(state, to.store.getState()))
        to.run('setWindow', { window: state.window }, origin);
      if (state.invertedGreys !== before.invertedGreys) to.run('invertGreys', undefined, origin);
    }
    passing = false;
  };
  const stops = [
    first.store.subscribe((state, before) => carry(second, state, before, apart)),
    second.store.subscribe((state, before) => carry(first, state, before, subtract([0, 0, 0], apart))),
  ];
  return {
    get together() {
      return together;
    },
    setTogether(wanted) {
      together = wanted;
      if (!wanted) return;
      const here = first.store.getState();
      const there = second.store.getState();
      apart = sameSpace ? [0, 0, 0] : subtract(there.crosshair, here.crosshair);
      passing = true;
      if (sameSpace) moveTo(second, here.crosshair);
      passing = false;
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

/** A window in HU shows nothing of values that are none. */
function sameUnit(a: ViewerState, b: ViewerState): boolean {
  return a.scan?.volume.unit === b.scan?.volume.unit;
}

/** Layout and tool are the station's, not the scan's. */
function carryLayout(to: Viewer, state: ViewerState, before: ViewerState): void {
  const { layout, mainView, maximised, tool, measuringKind } = state;
  if (layout !== before.layout || mainView !== before.mainView)
    to.run('setLayout', { layout, main: mainView }, origin);
  if (maximised !== before.maximised && maximised !== to.store.getState().maximised) {
    const view = maximised ?? to.store.getState().maximised;
    if (view) to.run('maximise', { view }, origin);
  }
  if (tool !== before.tool || measuringKind !== before.measuringKind)
    to.run('selectTool', { tool, kind: measuringKind }, origin);
}

/** Moves to the middle of the voxels nearest a position: a slice between two would be blurred. */
function moveTo(viewer: Viewer, position: Lps): void {
  const { scan } = viewer.store.getState();
  if (scan) viewer.run('moveCrosshair', { to: onVoxel(scan, position) }, origin);
}

function onVoxel({ volume, frame }: Scan, position: Lps): Lps {
  return planeNames.reduce(
    (at, name) => stepSlices(volume, standardPlane(frame, name, at), 0),
    holdInside(volume, position),
  );
}

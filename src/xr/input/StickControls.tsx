import { useFrame } from '@react-three/fiber';
import { useXRStore } from '@react-three/xr';
import { type RefObject, useMemo } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { chosenPlane } from '../../viewer/chosen-plane.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { nudgeHandle } from '../../viewer/nudge-handle.ts';
import { chosenPoint } from '../../viewer/selected-handle.ts';
import { takeBack } from '../../viewer/take-back.ts';
import { createStickNudge } from '../measuring/stick-nudge.ts';
import { createPressEdge } from './press-edge.ts';
import { useArrangement } from '../place/room-memory-context.ts';
import { createStickScroll } from './stick-scroll.ts';
import { stickZoom } from './stick-zoom.ts';

const THUMBSTICK = 'xr-standard-thumbstick';
const BY_STICK = { input: 'controller', condition: 'xr' } as const;

/** Where a ray last was on the picture: mm to the right of and below its middle, at the present zoom. */
export type PointedAt = RefObject<readonly [number, number]>;

/** Pressed, they take back one step: the upper button of either hand. */
const BACK_BUTTONS = ['b-button', 'y-button'] as const;

/**
 * Either hand's thumbstick on the slice panel: pulled for the next slice, pushed for the one before, to the right
 * to enlarge about the place pointed at, to the left to shrink. One direction at a time, the stronger. While a point
 * of a measurement is chosen the stick moves that instead, and pressing the stick lets it go. B and Y take back.
 */
export function StickControls({ plane, pointedAt }: { plane: PlaneName; pointedAt: PointedAt }) {
  const xr = useXRStore();
  const viewer = useViewer();
  const scroll = useMemo(createStickScroll, []);
  const nudge = useMemo(createStickNudge, []);
  const stickPress = useMemo(createPressEdge, []);
  const back = useMemo(createPressEdge, []);
  const movingHand = useArrangement((room) => room.movingAbout && (room.leftHanded ? 'right' : 'left'));
  useFrame((_state, delta) => {
    const sources = xr.getState().inputSourceStates;
    let x = 0;
    let y = 0;
    let stickPressed = false;
    let backPressed = false;
    for (let i = 0; i < sources.length; i++) {
      const source = sources[i];
      const scrolls = source?.type === 'controller' && source.inputSource.handedness !== movingHand;
      const stick = scrolls ? source.gamepad[THUMBSTICK] : undefined;
      if (stick?.state === 'pressed') stickPressed = true;
      if (source?.type === 'controller')
        for (let b = 0; b < BACK_BUTTONS.length; b++)
          if (source.gamepad[BACK_BUTTONS[b]!]?.state === 'pressed') backPressed = true;
      const toRight = stick?.xAxis ?? 0;
      const down = stick?.yAxis ?? 0;
      if (Math.max(Math.abs(toRight), Math.abs(down)) > Math.max(Math.abs(x), Math.abs(y))) {
        x = toRight;
        y = down;
      }
    }
    if (back(backPressed)) takeBack(viewer, BY_STICK);
    const state = viewer.store.getState();
    const chosen = chosenPoint(state) !== undefined;
    if (stickPress(stickPressed) && chosen) {
      viewer.run('releasePoint', undefined, BY_STICK);
      return;
    }
    if (chosen) {
      const moved = nudge.step(x, y, delta * 1000);
      if (moved[0] !== 0 || moved[1] !== 0) nudgeHandle(viewer, chosenPlane(state, plane), moved, BY_STICK);
      return;
    }
    const sideways = Math.abs(x) > Math.abs(y);
    const slices = scroll.step(sideways ? 0 : y, delta * 1000);
    if (slices !== 0) viewer.run('scroll', { plane, slices: slices * nextSlice[plane] }, BY_STICK);
    const factor = stickZoom(sideways ? x : 0, delta * 1000);
    if (factor !== 1) viewer.run('zoomSlice', { plane, factor, aboutMm: pointedAt.current }, BY_STICK);
  });
  return null;
}

import type { PlaneName } from '../../imaging/slice-plane.ts';
import type { Viewer } from '../../viewer/create-viewer.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { nudgeHandle } from '../../viewer/nudge-handle.ts';
import { takeBack } from '../../viewer/take-back.ts';
import type { CardboardSession } from './cardboard-session.ts';

const BY_KEY: Origin = { input: 'keyboard', condition: 'cardboard' };

/** Voxels to the right and down. */
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
const SLICES: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 };

/** A key of a keyboard or of a Bluetooth remote; false when it means nothing here. */
export function runRoomKey(
  key: string,
  viewer: Viewer,
  session: Pick<CardboardSession, 'gaze' | 'head' | 'leave'>,
  plane: PlaneName,
): boolean {
  const arrow = ARROWS[key];
  if (arrow && nudgeHandle(viewer, plane, arrow, BY_KEY)) return true;
  const slices = SLICES[key];
  if (slices !== undefined) {
    viewer.run('scroll', { plane, slices: slices * nextSlice[plane] }, BY_KEY);
    return true;
  }
  if (key === ' ' || key === 'Enter') session.gaze.press();
  else if (key === 'Escape') session.leave();
  else if (key === 'r') session.head.recentre();
  else if (key === 'z') takeBack(viewer, BY_KEY);
  else return false;
  return true;
}

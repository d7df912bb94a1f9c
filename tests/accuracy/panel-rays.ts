import { panelPose } from '../../src/ui/room/panel-pose.ts';
import { metresPerDmm } from '../../src/ui/room/dmm.ts';
import { LAYOUT, SLICE_DMM } from '../../src/xr/place/layout.ts';
import { Matrix4, Quaternion, Vector3 } from 'three';
import type { RayOffset } from './emulated-hand.ts';

/** Where a controller is held, from the eyes, metres. */
const HAND_M = new Vector3(0.2, -0.35, -0.25);
const RAD = Math.PI / 180;

/** Where a ray aimed at a place of the slice panel meets it when it is off by some degrees; dmm from the top left corner. */
export function meetPanel(
  aimed: { readonly x: number; readonly y: number },
  [right, down]: RayOffset,
): { readonly x: number; readonly y: number } {
  const target = new Vector3(aimed.x - SLICE_DMM / 2, SLICE_DMM / 2 - aimed.y, 0).applyMatrix4(roomFromPanel);
  const ahead = target.sub(HAND_M).normalize();
  const across = new Vector3().crossVectors(ahead, new Vector3(0, 1, 0)).normalize();
  const direction = ahead
    .applyAxisAngle(across, -down * RAD)
    .applyAxisAngle(new Vector3(0, 1, 0), -right * RAD);
  const from = HAND_M.clone().applyMatrix4(panelFromRoom);
  const along = direction.transformDirection(panelFromRoom);
  const reach = -from.z / along.z;
  return { x: from.x + reach * along.x + SLICE_DMM / 2, y: SLICE_DMM / 2 - from.y - reach * along.y };
}

const { position, quaternion } = panelPose(LAYOUT.slice);
const perDmm = metresPerDmm(LAYOUT.slice.distanceM);
const roomFromPanel = new Matrix4().compose(
  new Vector3(...position),
  new Quaternion(...quaternion),
  new Vector3(perDmm, perDmm, perDmm),
);
const panelFromRoom = roomFromPanel.clone().invert();

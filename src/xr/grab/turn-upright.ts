import { quat } from 'gl-matrix';
import type { GrabPose } from './follow-hands.ts';

const turn = quat.create();

/** Turns something about its own upright axis (y), as on a turntable; positive brings its front to the reader's right. */
export function turnUpright(pose: GrabPose, angleRad: number): void {
  quat.setAxisAngle(turn, [0, 1, 0], angleRad);
  quat.normalize(pose.rotation, quat.multiply(pose.rotation, pose.rotation, turn));
}

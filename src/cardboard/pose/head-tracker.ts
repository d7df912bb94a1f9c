import { quat, vec3 } from 'gl-matrix';
import { workspaceFromHead } from '../../ui/room/workspace-from-head.ts';
import { type DeviceAngles, headFromDevice } from './head-from-device.ts';
import { createSteadyPose } from './steady-pose.ts';

/** Which way the head is turned, from a phone's sensors or from a finger; three's axes, 0 where it was recentred. */
export interface HeadTracker {
  readonly turn: quat;
  /** Whether sensors have told anything yet. */
  readonly sensed: boolean;
  /** A reading of the phone's own sensors. */
  sense(angles: DeviceAngles, screenDeg: number, atMs: number): void;
  /** Looks around with a finger: radians to the left and up. */
  drag(left: number, up: number): void;
  /** Forgets what sensors told before: the next reading is ahead. */
  begin(): void;
  /** What is ahead now becomes the middle of the room; the vertical stays the world's. */
  recentre(): void;
}

/** Further up and down a finger does not turn the view, radians. */
const STEEPEST = 1.4;
const UP = vec3.fromValues(0, 1, 0);
const RIGHT = vec3.fromValues(1, 0, 0);
const origin = { x: 0, y: 0, z: 0 };

export function createHeadTracker(): HeadTracker {
  const turn = quat.create();
  const reading = quat.create();
  const heading = quat.create();
  const tilt = quat.create();
  const world = quat.create();
  const steady = createSteadyPose();
  let sensed = false;
  let wanted = true;
  let left = 0;
  let up = 0;

  const apply = () => {
    quat.multiply(turn, heading, world);
    if (sensed) return;
    quat.setAxisAngle(turn, UP, left);
    quat.multiply(turn, turn, quat.setAxisAngle(tilt, RIGHT, up));
  };
  const setNeutral = () => {
    const head = { x: world[0]!, y: world[1]!, z: world[2]!, w: world[3]! };
    quat.setAxisAngle(heading, UP, -workspaceFromHead(origin, head).yaw);
  };

  return {
    turn,
    get sensed() {
      return sensed;
    },
    sense(angles, screenDeg, atMs) {
      quat.copy(world, steady.take(headFromDevice(reading, angles, screenDeg), atMs));
      sensed = true;
      if (wanted) setNeutral();
      wanted = false;
      apply();
    },
    drag(byLeft, byUp) {
      left += byLeft;
      up = Math.min(STEEPEST, Math.max(-STEEPEST, up + byUp));
      apply();
    },
    begin() {
      sensed = false;
      wanted = true;
      steady.reset();
      left = 0;
      up = 0;
      apply();
    },
    recentre() {
      left = 0;
      up = 0;
      if (sensed) setNeutral();
      else wanted = true;
      apply();
    },
  };
}

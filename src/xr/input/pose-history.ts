import type { Quaternion, Vector3 } from 'three';
import { createHitHistory } from '../../viewer/hit-history.ts';

/** Where a pointer's ray has been in the last moments, in the room. Nothing is allocated while pointing. */
export interface PoseHistory {
  /** Times must not fall; milliseconds. */
  record(atMs: number, position: Vector3, turn: Quaternion): void;
  /** Writes the pose at a time into the two; leaves them as they are where nothing is known. */
  read(timeMs: number, position: Vector3, turn: Quaternion): void;
}

export function createPoseHistory(): PoseHistory {
  const first = createHitHistory();
  const second = createHitHistory();
  const third = createHitHistory();
  const fourth = createHitHistory();
  return {
    record(atMs, { x, y, z }, turn) {
      first.record(atMs, x, y);
      second.record(atMs, z, turn.x);
      third.record(atMs, turn.y, turn.z);
      fourth.record(atMs, turn.w, 0);
    },
    read(timeMs, position, turn) {
      const [a, b, c, d] = [first.at(timeMs), second.at(timeMs), third.at(timeMs), fourth.at(timeMs)];
      if (!a || !b || !c || !d) return;
      position.set(a[0], a[1], b[0]);
      // Between two poses of a moment the straight line is as good as the arc.
      turn.set(b[1], c[0], c[1], d[0]).normalize();
    },
  };
}

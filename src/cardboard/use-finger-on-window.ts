import { useThree } from '@react-three/fiber';
import { quat, vec3 } from 'gl-matrix';
import { type RefObject, useEffect } from 'react';
import type { Group } from 'three';
import type { PlaneName } from '../imaging/slice-plane.ts';
import { useViewer } from '../ui/viewer-context.ts';
import { useGazePointer } from './gaze/use-gaze-pointer.ts';
import { radiansPerPixel, windowFieldDeg } from './optics/window-field.ts';
import { runRoomKey } from './session/room-keys.ts';
import { useCardboard } from './session/session-context.ts';

/** Connects the screen's touches and keys, which the page tells of, with what is looked at. */
export function useFingerOnWindow(
  reticle: RefObject<Group | null>,
  byFinger: boolean,
  plane: PlaneName,
): void {
  const session = useCardboard();
  const viewer = useViewer();
  const size = useThree((three) => three.size);
  const pointer = useGazePointer(reticle, byFinger);
  useEffect(
    () =>
      session.touches.listen({
        tap(x, y, atMs) {
          if (!byFinger) session.gaze.press();
          else pointer.tap(turnThrough(session.head.turn, x, y, size), atMs);
        },
        drag(dx, dy) {
          const perPixel = radiansPerPixel(windowFieldDeg(size.width / size.height), size.height);
          session.head.drag(dx * perPixel, dy * perPixel);
        },
        key: (key) => runRoomKey(key, viewer, session, plane),
      }),
    [session, viewer, pointer, byFinger, size, plane],
  );
}

/** The turn that looks through a place of the window, CSS pixels from its top left corner. */
function turnThrough(
  head: quat,
  x: number,
  y: number,
  { width, height }: { width: number; height: number },
): quat {
  const half = Math.tan((windowFieldDeg(width / height) * Math.PI) / 360);
  const right = ((2 * x) / width - 1) * half * (width / height);
  const up = (1 - (2 * y) / height) * half;
  const ahead = vec3.normalize(vec3.create(), [right, up, -1]);
  return quat.multiply(quat.create(), head, quat.rotationTo(quat.create(), [0, 0, -1], ahead));
}

import { createRayPointer, type Pointer } from '@pmndrs/pointer-events';
import { useFrame, useThree } from '@react-three/fiber';
import type { quat } from 'gl-matrix';
import { type RefObject, useEffect, useMemo } from 'react';
import { type Group, Object3D, PerspectiveCamera, Vector3 } from 'three';
import { useCardboard } from '../session/session-context.ts';

/** Before everything that shows what is looked at. */
const FIRST = -50;
/** Where the reticle floats while nothing is looked at, and its distance in front of what is, metres. */
const FREE_M = 1.2;
const OFF_M = 0.01;

export interface GazePointer {
  /** Where the ray comes out of the eyes. */
  readonly eyes: Object3D;
  /** Points along this turn for one look, as a finger on the window does; presses there. */
  tap(turn: quat, atMs: number): void;
}

/**
 * Casts a ray straight ahead from between the eyes in each frame, so that what it meets knows that it is looked at.
 * In the magic window it is cast by taps alone.
 */
export function useGazePointer(reticle: RefObject<Group | null>, byTapAlone: boolean): GazePointer {
  const { head, gaze } = useCardboard();
  const scene = useThree((three) => three.scene);
  const parts = useMemo(() => {
    const eyes = new Object3D();
    // Only its layers and its kind are asked for: rays do not depend on a camera.
    const camera = new PerspectiveCamera();
    const pointer = createRayPointer(() => camera, { current: eyes }, { type: 'gaze' }, {}, 'gaze');
    // One for every frame; pointers ask for the time alone.
    return { eyes, pointer, now: { timeStamp: 0 } };
  }, []);
  useEffect(() => () => parts.pointer.exit({ timeStamp: performance.now() }), [parts]);

  useFrame((_state, deltaS) => {
    const { eyes, pointer, now } = parts;
    if (byTapAlone) return;
    turnTo(eyes, head.turn);
    now.timeStamp = performance.now();
    pointer.move(scene, now);
    gaze.tick(deltaS * 1000);
    placeReticle(reticle.current, eyes, pointer);
  }, FIRST);

  return useMemo(
    () => ({
      eyes: parts.eyes,
      tap(turn, atMs) {
        turnTo(parts.eyes, turn);
        parts.pointer.move(scene, { timeStamp: atMs });
        gaze.press();
      },
    }),
    [parts, scene, gaze],
  );
}

function turnTo(eyes: Object3D, turn: quat): void {
  eyes.quaternion.set(turn[0]!, turn[1]!, turn[2]!, turn[3]!);
  eyes.updateMatrixWorld(true);
}

const ahead = new Vector3();

/** As far away as what it points at, so that both eyes see one. */
function placeReticle(reticle: Group | null, eyes: Object3D, pointer: Pointer): void {
  if (!reticle) return;
  const hit = pointer.getIntersection();
  const far =
    hit && Number.isFinite(hit.distance) && !('isVoidObject' in hit.object) ? hit.distance - OFF_M : FREE_M;
  reticle.visible = true;
  reticle.position.copy(ahead.set(0, 0, -far).applyQuaternion(eyes.quaternion));
  reticle.quaternion.copy(eyes.quaternion);
  reticle.scale.setScalar(far);
}

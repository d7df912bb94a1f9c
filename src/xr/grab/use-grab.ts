import type { ThreeEvent } from '@react-three/fiber';
import { quat, vec3 } from 'gl-matrix';
import { type RefObject, useMemo } from 'react';
import { type Object3D, Quaternion, Vector3 } from 'three';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { capturePointer, isRayEvent, type RayEvent } from '../input/ray-event.ts';
import {
  createGrip,
  followHand,
  followHands,
  type GrabPose,
  type Grip,
  type ScaleLimits,
} from './follow-hands.ts';

/** What is told of hands that move something. */
export interface GrabListener {
  /** After every change of the pose. */
  onMoved(event: RayEvent): void;
  /** A hand let go; `held` tells whether the other still holds on. */
  onLetGo?(event: ThreeEvent<PointerEvent>, held: boolean): void;
}

/** One hand's hold: nothing is allocated while it moves. */
interface Hold {
  pointerId: number | undefined;
  readonly before: Grip;
  readonly now: Grip;
}

const createHold = (): Hold => ({ pointerId: undefined, before: createGrip(), now: createGrip() });

/**
 * Moves `pose` (in the space of `object`'s parent) with one hand or two: one carries and turns, two also scale. The
 * handlers are for whatever is taken hold of.
 */
export function useGrab(
  object: RefObject<Object3D | null>,
  pose: GrabPose,
  limits: ScaleLimits,
  listener: GrabListener,
): PointerHandlers {
  return useMemo(() => createGrab(object, pose, limits, listener), [object, pose, limits, listener]);
}

function createGrab(
  object: RefObject<Object3D | null>,
  pose: GrabPose,
  limits: ScaleLimits,
  { onMoved, onLetGo }: GrabListener,
): PointerHandlers {
  const holds = [createHold(), createHold()] as const;
  const before = [holds[0].before, holds[1].before] as const;
  const now = [holds[0].now, holds[1].now] as const;
  const holdOf = (pointerId: number | undefined) => holds.find((hold) => hold.pointerId === pointerId);

  const release = (event: ThreeEvent<PointerEvent>) => {
    const hold = holdOf(event.pointerId);
    if (!hold) return;
    event.stopPropagation();
    hold.pointerId = undefined;
    onLetGo?.(event, holds[0].pointerId !== undefined || holds[1].pointerId !== undefined);
  };

  return {
    onPointerDown(event) {
      const free = holdOf(undefined);
      const parent = object.current?.parent;
      if (!isRayEvent(event) || !free || !parent || holdOf(event.pointerId)) return;
      event.stopPropagation();
      capturePointer(event);
      free.pointerId = event.pointerId;
      readGrip(free.now, event, parent);
      copyGrip(free.before, free.now);
    },
    onPointerMove(event) {
      const hold = holdOf(event.pointerId);
      const parent = object.current?.parent;
      if (!isRayEvent(event) || !hold || !parent) return;
      event.stopPropagation();
      readGrip(hold.now, event, parent);
      if (holds[0].pointerId !== undefined && holds[1].pointerId !== undefined)
        followHands(pose, before, now, limits);
      else followHand(pose, hold.before, hold.now);
      copyGrip(hold.before, hold.now);
      onMoved(event);
    },
    onPointerUp: release,
    onPointerCancel: release,
  };
}

const point = new Vector3();
const turn = new Quaternion();
const parentTurn = new Quaternion();

/** Reads where and how the hand holds on, in the parent's space. */
function readGrip(into: Grip, event: RayEvent, parent: Object3D): void {
  parent.worldToLocal(point.copy(event.point));
  vec3.set(into.point, point.x, point.y, point.z);
  parent.getWorldQuaternion(parentTurn).invert();
  turn.multiplyQuaternions(parentTurn, event.pointerQuaternion);
  quat.set(into.rotation, turn.x, turn.y, turn.z, turn.w);
}

function copyGrip(into: Grip, from: Grip): void {
  vec3.copy(into.point, from.point);
  quat.copy(into.rotation, from.rotation);
}

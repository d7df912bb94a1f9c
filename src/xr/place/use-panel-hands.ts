import { type ThreeEvent, useThree } from '@react-three/fiber';
import { vec3 } from 'gl-matrix';
import { type RefObject, useMemo } from 'react';
import { type Group, type Object3D, Vector3 } from 'three';
import { capturePointer, isRayEvent, type RayEvent } from '../input/ray-event.ts';
import type { PanelId } from './layout.ts';
import { carry, type MovingPlace, putDown, stretch } from './panel-place.ts';
import { useRoomMemory } from './room-memory-context.ts';

/** What is taken hold of: the bar carries, the corner stretches. */
export type HandleName = 'bar' | 'corner';

export interface HandleEvents {
  onPointerDown(event: ThreeEvent<PointerEvent>): void;
  onPointerMove(event: ThreeEvent<PointerEvent>): void;
  onPointerUp(event: ThreeEvent<PointerEvent>): void;
  onPointerCancel(event: ThreeEvent<PointerEvent>): void;
}

export type PanelHands = Readonly<Record<HandleName, HandleEvents>>;

/** One hand's hold: where it holds and where the hand itself is, in the workspace. Nothing is allocated while it moves. */
interface Hold {
  pointerId: number | undefined;
  handle: HandleName;
  readonly point: vec3;
  readonly hand: vec3;
  /** From the panel's middle to the ray on its plane, metres. */
  reach: number;
}

const createHold = (): Hold => ({
  pointerId: undefined,
  handle: 'bar',
  point: vec3.create(),
  hand: vec3.create(),
  reach: 0,
});

/** A ray carries further than the hand goes. */
const RAY_GAIN = 3;
/** Nearer than this a hand holds the panel itself, metres. */
const NEAR_M = 0.12;

/** Changes `place` as hands on a panel's handles say, and keeps it when they let go. */
export function usePanelHands(
  id: PanelId,
  group: RefObject<Group | null>,
  place: MovingPlace,
  onMoved: (group: Group | null, place: MovingPlace) => void,
): PanelHands {
  const memory = useRoomMemory();
  const get = useThree((three) => three.get);
  return useMemo(() => {
    const holds = [createHold(), createHold()] as const;
    const holdOf = (pointerId: number | undefined) =>
      holds[0].pointerId === pointerId ? holds[0] : holds[1].pointerId === pointerId ? holds[1] : undefined;

    const move = (event: RayEvent, hold: Hold, panel: Group, parent: Object3D) => {
      const other = hold === holds[0] ? holds[1] : holds[0];
      const both = other.pointerId !== undefined;
      const spanBefore = both ? vec3.distance(hold.point, other.point) : 0;
      const reachBefore = hold.reach;
      vec3.copy(moved, hold.point);
      vec3.copy(pushed, hold.hand);
      read(hold, event, panel, parent);
      vec3.subtract(moved, hold.point, moved);
      vec3.subtract(pushed, hold.hand, pushed);
      if (both) {
        stretch(place, vec3.distance(hold.point, other.point) / spanBefore);
        vec3.scale(moved, moved, 0.5);
        vec3.zero(pushed);
      } else if (hold.handle === 'corner') {
        stretch(place, hold.reach / reachBefore);
        return;
      }
      get().gl.xr.getCamera().getWorldPosition(world);
      parent.worldToLocal(world);
      vec3.set(eyes, world.x, world.y, world.z);
      by.gain = event.pointerPosition.distanceTo(event.point) < NEAR_M ? 1 : RAY_GAIN;
      carry(place, moved, by);
    };

    const letGo = (event: ThreeEvent<PointerEvent>) => {
      const hold = holdOf(event.pointerId);
      if (!hold) return;
      event.stopPropagation();
      hold.pointerId = undefined;
      memory.place(id, putDown(place));
    };

    const handle = (name: HandleName): HandleEvents => ({
      onPointerDown(event) {
        const free = holdOf(undefined);
        const panel = group.current;
        if (!isRayEvent(event) || !free || !panel?.parent || holdOf(event.pointerId)) return;
        event.stopPropagation();
        capturePointer(event);
        free.pointerId = event.pointerId;
        free.handle = name;
        read(free, event, panel, panel.parent);
      },
      onPointerMove(event) {
        const hold = holdOf(event.pointerId);
        const panel = group.current;
        if (!isRayEvent(event) || !hold || !panel?.parent) return;
        event.stopPropagation();
        move(event, hold, panel, panel.parent);
        onMoved(panel, place);
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    });
    return { bar: handle('bar'), corner: handle('corner') };
  }, [id, group, place, onMoved, memory, get]);
}

const world = new Vector3();
const middle = new Vector3();
const moved = vec3.create();
const pushed = vec3.create();
const eyes = vec3.create();
const by = { eyes, pushed, gain: 1 };

function read(hold: Hold, event: RayEvent, panel: Group, parent: Object3D): void {
  parent.worldToLocal(world.copy(event.point));
  vec3.set(hold.point, world.x, world.y, world.z);
  parent.worldToLocal(world.copy(event.pointerPosition));
  vec3.set(hold.hand, world.x, world.y, world.z);
  hold.reach = event.pointOnFace.distanceTo(panel.getWorldPosition(middle));
}

import type { ThreeEvent } from '@react-three/fiber';
import { useMemo, useRef } from 'react';
import { Vector3 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import { panelDepthM } from '../input/panel-depth.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { pulse } from '../input/pulse.ts';
import { capturePointer, inputTypeOf, isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';
import { createStackPush } from './stack-push.ts';

/** Scrolls by taking hold of the slice and pushing it away or pulling it near, with either hand. */
export function useStackPush(plane: PlaneName): PointerHandlers {
  const viewer = useViewer();
  const shown = useRef(plane);
  shown.current = plane;
  return useMemo(() => {
    const pushes = new Map<number, ReturnType<typeof createStackPush>>();
    const letGo = ({ pointerId }: ThreeEvent<PointerEvent>) => pushes.delete(pointerId);
    return {
      onPointerDown(event) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        capturePointer(event);
        const push = createStackPush();
        push.start(reachM(event));
        pushes.set(event.pointerId, push);
        pulse(event);
      },
      onPointerMove(event) {
        const push = pushes.get(event.pointerId);
        if (!push || !isRayEvent(event)) return;
        event.stopPropagation();
        const slices = push.move(reachM(event));
        if (slices === 0) return;
        const { current } = shown;
        viewer.run('scroll', { plane: current, slices: slices * nextSlice[current] }, originOf(event));
        pulse(event, 0.12);
      },
      onPointerUp: letGo,
      onPointerCancel: letGo,
    };
  }, [viewer]);
}

const place = new Vector3();
const upward = new Vector3();

/**
 * How near the hand holds the slice, metres. A pointer that exists only while fingers pinch begins at the eyes and
 * tells no depth: there, up is away.
 */
function reachM(event: RayEvent): number {
  if (inputTypeOf(event) !== 'transientPointer') return panelDepthM(event);
  const { matrixWorld } = event.eventObject;
  upward.setFromMatrixColumn(matrixWorld, 1).normalize();
  return -upward.dot(place.setFromMatrixPosition(matrixWorld).subVectors(event.pointOnFace, place));
}

import type { ThreeEvent } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Group, Vector3 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { createSliceObject } from '../../render/three/slice-object.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { pulse } from '../input/pulse.ts';
import type { PointedAt } from '../input/StickControls.tsx';
import { capturePointer, isRayEvent, originOf, type RayEvent, SQUEEZE_BUTTON } from '../input/ray-event.ts';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { LAYOUT } from '../place/layout.ts';
import { panelFromLps } from '../../ui/room/panel-from-lps.ts';
import { createRayGesture, type RayGesture, type RayHit } from './ray-gesture.ts';
import { createStackPush } from './stack-push.ts';

interface SlicePictureProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  /** Kept up to date with where a ray is, for the thumbstick. */
  readonly pointedAt: PointedAt;
}

/** The slice itself and what rays do on it: the trigger uses the tool, the grip pushes through the stack. */
export function SlicePicture({ plane, view, pointedAt }: SlicePictureProps) {
  const { textures } = useScanGpu();
  const window = useViewerState((s) => s.window);
  const inverted = useViewerState((s) => s.invertedGreys);
  const slab = useViewerState((s) => s.slab);
  const smooth = useViewerState((s) => s.smoothSlices);
  const slice = useMemo(() => createSliceObject(textures), [textures]);
  const group = useRef<Group>(null);
  useEffect(() => () => slice.dispose(), [slice]);
  useLayoutEffect(() => {
    const { width, height } = view.size;
    slice.setPlane({ ...view.plane, origin: view.centre }, width * view.mmPerPixel, height * view.mmPerPixel);
    group.current?.matrix.fromArray(panelFromLps(view));
    if (group.current) group.current.matrixWorldNeedsUpdate = true;
  }, [slice, view]);
  useLayoutEffect(() => slice.setWindow(window), [slice, window]);
  useLayoutEffect(() => slice.setInvert(inverted), [slice, inverted]);
  useLayoutEffect(() => slice.setSlab(slab.thicknessMm, slab.projection), [slice, slab]);
  useLayoutEffect(() => slice.setSmooth(smooth), [slice, smooth]);
  const handlers = usePictureRays({ plane, view, pointedAt });
  return (
    <>
      <group ref={group} matrixAutoUpdate={false}>
        <primitive object={slice.mesh} />
      </group>
      <mesh visible={false} {...handlers}>
        <planeGeometry args={[view.size.width, view.size.height]} />
      </mesh>
    </>
  );
}

/** What one pointer is doing: a tool gesture, or pushing through the stack. */
interface PointerUse {
  readonly gesture: RayGesture;
  pushing: ReturnType<typeof createStackPush> | undefined;
}

function usePictureRays({ plane, view, pointedAt }: SlicePictureProps) {
  const viewer = useViewer();
  const uses = useMemo(() => new Map<number, PointerUse>(), []);
  const latest = useRef({ plane, view });
  latest.current = { plane, view };

  return useMemo(() => {
    const usageOf = (pointerId: number): PointerUse => {
      const known = uses.get(pointerId);
      if (known) return known;
      const made = { gesture: createRayGesture(viewer), pushing: undefined };
      uses.set(pointerId, made);
      return made;
    };
    /** Only the hand that pressed last leads the point that is being placed; the other may rest on the panel. */
    let leading: number | undefined;

    const hover = (event: RayEvent, use: PointerUse) => {
      const { plane: shown, view: seen } = latest.current;
      const hit = hitOf(event, seen);
      const fromMiddle = (at: number, size: number) => (at - size / 2) * seen.mmPerPixel;
      pointedAt.current = [fromMiddle(hit.x, seen.size.width), fromMiddle(hit.y, seen.size.height)];
      if (use.gesture.held || leading === undefined || leading === event.pointerId)
        use.gesture.move(hit, shown, seen);
    };

    const push = (event: RayEvent, use: PointerUse) => {
      const slices = use.pushing?.move(depthOf(event)) ?? 0;
      const { plane: shown } = latest.current;
      if (slices === 0) return;
      viewer.run('scroll', { plane: shown, slices: slices * nextSlice[shown] }, originOf(event));
      pulse(event, 0.12);
    };

    return {
      onPointerMove(event: ThreeEvent<PointerEvent>) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        const use = usageOf(event.pointerId);
        if (use.pushing) push(event, use);
        else hover(event, use);
      },
      onPointerDown(event: ThreeEvent<PointerEvent>) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        capturePointer(event);
        const use = usageOf(event.pointerId);
        if (event.button === SQUEEZE_BUTTON) {
          use.pushing = createStackPush();
          use.pushing.start(depthOf(event));
          return;
        }
        leading = event.pointerId;
        pulse(event);
        use.gesture.press(hitOf(event, latest.current.view), latest.current.plane, latest.current.view);
      },
      onPointerUp(event: ThreeEvent<PointerEvent>) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        const use = usageOf(event.pointerId);
        use.pushing = undefined;
        use.gesture.release(hitOf(event, latest.current.view), latest.current.plane, latest.current.view);
      },
      onPointerCancel(event: ThreeEvent<PointerEvent>) {
        uses.get(event.pointerId)?.gesture.cancel();
        uses.delete(event.pointerId);
      },
      onPointerLeave(event: ThreeEvent<PointerEvent>) {
        const use = uses.get(event.pointerId);
        if (!use || use.gesture.held || use.pushing) return;
        use.gesture.cancel();
        if (leading === event.pointerId) leading = undefined;
      },
    };
  }, [viewer, uses, pointedAt]);
}

const local = new Vector3();

/** Where the ray is on the picture, dmm from its top left corner. */
function hitOf(event: RayEvent, view: SliceViewport): RayHit {
  event.eventObject.worldToLocal(local.copy(event.pointOnFace));
  return {
    x: local.x + view.size.width / 2,
    y: view.size.height / 2 - local.y,
    atMs: event.timeStamp,
    origin: originOf(event),
  };
}

/** How far the hand is in front of the panel, metres. */
function depthOf(event: RayEvent): number {
  event.eventObject.worldToLocal(local.copy(event.pointerPosition));
  return local.z * metresPerDmm(LAYOUT.slice.distanceM);
}

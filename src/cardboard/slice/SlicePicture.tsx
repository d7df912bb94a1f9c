import type { ThreeEvent } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import { type Group, Vector3 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { createSliceObject, type SliceObject } from '../../render/three/slice-object.ts';
import { panelFromLps } from '../../ui/room/panel-from-lps.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { createPictureGaze } from '../gaze/picture-gaze.ts';
import { useCardboard } from '../session/session-context.ts';

/** Whether and where the picture is looked at, dmm from its top left corner; one object, changed as the gaze moves. */
export interface PointedAt {
  x: number;
  y: number;
  on: boolean;
}

interface SlicePictureProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  /** Kept up to date, for the loupe. */
  readonly pointedAt: PointedAt;
}

/** The slice itself and what looking at it does. */
export function SlicePicture({ plane, view, pointedAt }: SlicePictureProps) {
  const slice = useSliceObject();
  const group = useRef<Group>(null);
  useLayoutEffect(() => {
    showView(slice, view);
    group.current?.matrix.fromArray(panelFromLps(view));
    if (group.current) group.current.matrixWorldNeedsUpdate = true;
  }, [slice, view]);
  const handlers = usePictureGaze({ plane, view, pointedAt });
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

/** A slice that follows the viewer's window, greys, slab and smoothing. */
export function useSliceObject(): SliceObject {
  const { textures } = useScanGpu();
  const window = useViewerState((s) => s.window);
  const inverted = useViewerState((s) => s.invertedGreys);
  const slab = useViewerState((s) => s.slab);
  const smooth = useViewerState((s) => s.smoothSlices);
  const slice = useMemo(() => createSliceObject(textures), [textures]);
  useEffect(() => () => slice.dispose(), [slice]);
  useLayoutEffect(() => slice.setWindow(window), [slice, window]);
  useLayoutEffect(() => slice.setInvert(inverted), [slice, inverted]);
  useLayoutEffect(() => slice.setSlab(slab.thicknessMm, slab.projection), [slice, slab]);
  useLayoutEffect(() => slice.setSmooth(smooth), [slice, smooth]);
  return slice;
}

/** The part of the plane that a viewport shows. */
export function showView(slice: SliceObject, view: SliceViewport): void {
  const { width, height } = view.size;
  slice.setPlane({ ...view.plane, origin: view.centre }, width * view.mmPerPixel, height * view.mmPerPixel);
}

function usePictureGaze({ plane, view, pointedAt }: SlicePictureProps) {
  const viewer = useViewer();
  const { gaze } = useCardboard();
  const latest = useRef({ plane, view });
  latest.current = { plane, view };
  const picture = useMemo(() => createPictureGaze(viewer, gaze, () => latest.current), [viewer, gaze]);
  useEffect(() => () => picture.leave(), [picture]);
  return useMemo(
    () => ({
      onPointerMove(event: ThreeEvent<PointerEvent>) {
        if (!('pointOnFace' in event)) return;
        event.eventObject.worldToLocal(local.copy(event.pointOnFace as Vector3));
        const { size } = latest.current.view;
        pointedAt.x = local.x + size.width / 2;
        pointedAt.y = size.height / 2 - local.y;
        pointedAt.on = true;
        picture.move(pointedAt.x, pointedAt.y, event.timeStamp);
      },
      onPointerLeave() {
        pointedAt.on = false;
        picture.leave();
      },
    }),
    [picture, pointedAt],
  );
}

const local = new Vector3();

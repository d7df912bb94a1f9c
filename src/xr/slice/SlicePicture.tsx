import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { Group } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { createSliceObject } from '../../render/three/slice-object.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import type { PointedAt } from '../input/StickControls.tsx';
import { twoHandZoom } from '../measuring/two-hand-zoom.ts';
import type { Tip } from '../measuring/tip.ts';
import { toolOrHold } from '../input/tool-or-hold.ts';
import { usePictureRays } from './use-picture-rays.ts';
import { useSliceGreys } from './use-slice-greys.ts';
import { useStackPush } from './use-stack-push.ts';
import { panelFromLps } from '../../ui/room/panel-from-lps.ts';

interface SlicePictureProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  /** Kept up to date with where a ray is, for the thumbstick. */
  readonly pointedAt: PointedAt;
  /** The same for the loupe. */
  readonly tip: Tip;
}

/** The slice itself: a press from afar uses the tool; the grip, or a hand that is at it, pushes through the stack, both enlarge. */
export function SlicePicture({ plane, view, pointedAt, tip }: SlicePictureProps) {
  const { textures } = useScanGpu();
  const slab = useViewerState((s) => s.slab);
  const slice = useMemo(() => createSliceObject(textures), [textures]);
  const group = useRef<Group>(null);
  useEffect(() => () => slice.dispose(), [slice]);
  useLayoutEffect(() => {
    const { width, height } = view.size;
    slice.setPlane({ ...view.plane, origin: view.centre }, width * view.mmPerPixel, height * view.mmPerPixel);
    group.current?.matrix.fromArray(panelFromLps(view));
    if (group.current) group.current.matrixWorldNeedsUpdate = true;
  }, [slice, view]);
  useSliceGreys(slice);
  useLayoutEffect(() => slice.setSlab(slab.thicknessMm, slab.projection), [slice, slab]);
  const tool = usePictureRays({ plane, view, pointedAt, tip });
  const push = useStackPush(plane);
  const viewer = useViewer();
  const shown = useRef({ plane, view });
  shown.current = { plane, view };
  const handlers = useMemo(
    () =>
      toolOrHold(
        tool,
        twoHandZoom(viewer, push, () => shown.current),
      ),
    [tool, push, viewer],
  );
  return (
    <>
      {/* Rays go to the mesh below: the picture lies in the same plane and would take them by turns. */}
      <group ref={group} matrixAutoUpdate={false} pointerEvents="none">
        <primitive object={slice.mesh} />
      </group>
      <mesh visible={false} {...handlers}>
        <planeGeometry args={[view.size.width, view.size.height]} />
      </mesh>
    </>
  );
}

import type { ThreeEvent } from '@react-three/fiber';
import { vec3 } from 'gl-matrix';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { createSliceObject } from '../../render/three/slice-object.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { cutViewport, type HeldCut } from '../../viewer/held-cut.ts';
import { panelDepthM } from '../input/panel-depth.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { capturePointer, isRayEvent } from '../input/ray-event.ts';
import { toolOrHold } from '../input/tool-or-hold.ts';
import { NudgeBar } from '../measuring/NudgeBar.tsx';
import { PictureLoupe } from '../measuring/PictureLoupe.tsx';
import { createTip } from '../measuring/tip.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { SliceMarkLayer } from '../slice/SliceMarkLayer.tsx';
import { SliceTexts } from '../slice/SliceTexts.tsx';
import { usePictureRays } from '../slice/use-picture-rays.ts';
import { useSliceGreys } from '../slice/use-slice-greys.ts';
import type { HeldCutControl } from './use-held-cut.ts';

/** Side of the square picture in dmm: 25° wide. */
const SLATE_DMM = 450;
const SIZE = { width: SLATE_DMM, height: SLATE_DMM };

/** What the held plane shows, on a panel of its own: the same picture, straight on, to read and measure on. */
export function CutSlate({ cut, control }: { cut: HeldCut; control: HeldCutControl }) {
  const { live } = control;
  const { textures } = useScanGpu();
  const slice = useMemo(() => createSliceObject(textures), [textures]);
  useEffect(() => () => slice.dispose(), [slice]);
  useSliceGreys(slice);
  useLayoutEffect(() => {
    const follow = () => {
      slice.followQuad(live.lpsFromQuad);
      // It shows that plane but stands here.
      slice.mesh.matrix.identity();
    };
    follow();
    return live.onMoved(follow);
  }, [live, slice]);
  const view = useMemo(() => cutViewport(cut, SIZE), [cut]);
  const tip = useMemo(createTip, []);
  const tool = usePictureRays({ plane: 'cut', view, tip });
  const push = useMemo(() => pushThrough(control), [control]);
  const handlers = useMemo(() => toolOrHold(tool, push), [tool, push]);
  return (
    <MovablePanel id="cutSlate" name="the picture of the cut plane" extent={SIZE}>
      <group scale={[SLATE_DMM, SLATE_DMM, 1]} pointerEvents="none">
        <primitive object={slice.mesh} />
      </group>
      <mesh visible={false} {...handlers}>
        <planeGeometry args={[SLATE_DMM, SLATE_DMM]} />
      </mesh>
      <SliceMarkLayer plane="cut" view={view} />
      <PictureLoupe view={view} tip={tip} />
      <NudgeBar view={view} />
      <SliceTexts title="Oblique cut" color={PALETTE.cut} view={view} />
    </MovablePanel>
  );
}

/** Holding the slate and pushing or pulling moves the plane along its normal, at life size. */
function pushThrough({ live, onMoved, onLetGo }: HeldCutControl): PointerHandlers {
  let holder: number | undefined;
  let depthM = 0;
  const normal = vec3.create();
  const letGo = (event: ThreeEvent<PointerEvent>) => {
    if (event.pointerId !== holder) return;
    holder = undefined;
    onLetGo(event, false);
  };
  return {
    onPointerDown(event) {
      if (!isRayEvent(event) || holder !== undefined) return;
      event.stopPropagation();
      capturePointer(event);
      holder = event.pointerId;
      depthM = panelDepthM(event);
    },
    onPointerMove(event) {
      if (!isRayEvent(event) || event.pointerId !== holder) return;
      event.stopPropagation();
      const nowM = panelDepthM(event);
      vec3.transformQuat(normal, vec3.set(normal, 0, 0, -1), live.pose.rotation);
      vec3.scaleAndAdd(live.pose.position, live.pose.position, normal, (depthM - nowM) * 1000);
      depthM = nowM;
      onMoved(event);
    },
    onPointerUp: letGo,
    onPointerCancel: letGo,
  };
}

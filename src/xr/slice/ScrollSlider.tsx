import type { ThreeEvent } from '@react-three/fiber';
import { useMemo, useRef, useState } from 'react';
import { Vector3 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { capturePointer, isRayEvent, originOf, type RayEvent } from '../input/ray-event.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { SLIDER_WIDTH_DMM } from '../place/layout.ts';
import { shareOf, stepsTo } from '../../ui/room/slider-position.ts';

const THUMB_DMM = 58;
const GAP_DMM = 12;

interface ScrollSliderProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
}

/** The whole stack as a strip beside the picture: point anywhere on it and drag; the top is read first. */
export function ScrollSlider({ plane, view }: ScrollSliderProps) {
  const { scan } = useScanGpu();
  const viewer = useViewer();
  const [hovered, setHovered] = useState(false);
  const { number, count } = slicePosition(scan.volume, view.plane);
  const travel = view.size.height - THUMB_DMM;
  const latest = useRef({ plane, number, count });
  latest.current = { plane, number, count };

  const handlers = useMemo(() => {
    let held: number | undefined;
    const drag = (event: RayEvent) => {
      event.eventObject.worldToLocal(local.copy(event.pointOnFace));
      const { plane: shown, number: at, count: all } = latest.current;
      const slices = stepsTo(0.5 - local.y / travel, at, all, nextSlice[shown]);
      if (slices !== 0) viewer.run('scroll', { plane: shown, slices }, originOf(event));
    };
    return {
      onPointerDown(event: ThreeEvent<PointerEvent>) {
        if (!isRayEvent(event)) return;
        event.stopPropagation();
        capturePointer(event);
        held = event.pointerId;
        drag(event);
      },
      onPointerMove(event: ThreeEvent<PointerEvent>) {
        if (isRayEvent(event) && event.pointerId === held) drag(event);
      },
      onPointerUp() {
        held = undefined;
      },
      onPointerCancel() {
        held = undefined;
      },
      onPointerEnter: () => setHovered(true),
      onPointerLeave: () => setHovered(false),
    };
  }, [viewer, travel]);

  const thumbY = travel * (0.5 - shareOf(number, count, nextSlice[plane]));
  return (
    <group position={[view.size.width / 2 + GAP_DMM + SLIDER_WIDTH_DMM / 2, 0, 0]}>
      <mesh position={[0, 0, 0]}>
        <planeGeometry args={[10, view.size.height]} />
        <meshBasicMaterial color={PALETTE.button} toneMapped={false} />
      </mesh>
      <mesh position={[0, thumbY, 1]}>
        <planeGeometry args={[SLIDER_WIDTH_DMM - 16, THUMB_DMM]} />
        <meshBasicMaterial color={hovered ? PALETTE[plane] : PALETTE.line} toneMapped={false} />
      </mesh>
      <mesh visible={false} position={[0, 0, 2]} {...handlers}>
        <planeGeometry args={[SLIDER_WIDTH_DMM, view.size.height]} />
      </mesh>
    </group>
  );
}

const local = new Vector3();

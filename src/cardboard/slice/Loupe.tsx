import { useFrame } from '@react-three/fiber';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Group } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { panelFromLps } from '../../ui/room/panel-from-lps.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { lpsFromScreen, type SliceViewport } from '../../viewer/slice-viewport.ts';
import { SliceMarks } from './SliceMarks.tsx';
import { type PointedAt, showView, useSliceObject } from './SlicePicture.tsx';

/** Its side in dmm (11°), and how much it enlarges. */
const SIDE_DMM = 196;
const TIMES = 3;
/** In front of the picture and its marks, dmm. */
const LIFT = 6;
/** A gaze that moves less than this rests, dmm. */
const REST_DMM = 0.5;

/** The picture enlarged about the place that is looked at, while a point is to be put there. */
export function Loupe({
  plane,
  view,
  pointedAt,
}: {
  plane: PlaneName;
  view: SliceViewport;
  pointedAt: PointedAt;
}) {
  const [at, setAt] = useState<readonly [number, number] | undefined>(undefined);
  useFrame(() => {
    const { x, y, on } = pointedAt;
    if (!on) setAt(undefined);
    else if (!at || Math.hypot(x - at[0], y - at[1]) > REST_DMM) setAt([x, y]);
  });
  return at && <LoupeAt plane={plane} view={view} at={at} />;
}

interface LoupeAtProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  readonly at: readonly [number, number];
}

function LoupeAt({ plane, view, at }: LoupeAtProps) {
  const slice = useSliceObject();
  const group = useRef<Group>(null);
  const near = useMemo<SliceViewport>(
    () => ({
      plane: view.plane,
      size: { width: SIDE_DMM, height: SIDE_DMM },
      mmPerPixel: view.mmPerPixel / TIMES,
      centre: lpsFromScreen(view, at[0], at[1]),
    }),
    [view, at],
  );
  useLayoutEffect(() => {
    showView(slice, near);
    group.current?.matrix.fromArray(panelFromLps(near));
    if (group.current) group.current.matrixWorldNeedsUpdate = true;
  }, [slice, near]);
  return (
    <group position={[at[0] - view.size.width / 2, view.size.height / 2 - at[1], LIFT]}>
      <mesh position={[0, 0, -1]}>
        <planeGeometry args={[SIDE_DMM + 8, SIDE_DMM + 8]} />
        <meshBasicMaterial color={PALETTE.accent} toneMapped={false} />
      </mesh>
      <group ref={group} matrixAutoUpdate={false}>
        <primitive object={slice.mesh} />
      </group>
      <SliceMarks plane={plane} view={near} labelled={false} />
    </group>
  );
}

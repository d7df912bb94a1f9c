import type { ThreeEvent } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import { Vector3 } from 'three';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { slicePosition } from '../../imaging/slice-position.ts';
import { degreesOf } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { shareOf, stepsTo } from '../../ui/room/slider-position.ts';
import { useScanGpu } from '../../ui/scan-gpu.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';
import { nextSlice } from '../../viewer/next-slice.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { Board } from '../../panels/Board.tsx';
import { GazeButton } from '../look/GazeButton.tsx';
import { useCardboard } from '../session/session-context.ts';

/** Sizes in dmm: the strip's width, its steps' height, its distance from the picture, its thumb. */
const WIDTH = 96;
const STEP = 110;
const GAP = 14;
const THUMB = 26;

/** The stack beside the picture: steps above and below that go on while they are looked at, a strip to jump on between. */
export function StepStrip({ plane, view }: { plane: PlaneName; view: SliceViewport }) {
  const viewer = useViewer();
  const height = view.size.height;
  const step = (onward: 1 | -1) => (by: Origin) =>
    viewer.run('scroll', { plane, slices: onward * nextSlice[plane] }, by);
  const button = { width: WIDTH, height: STEP } as const;
  return (
    <group position={[view.size.width / 2 + GAP + WIDTH / 2, 0, 0]}>
      <group position={[0, (height - STEP) / 2, 1]}>
        <Board>
          <GazeButton
            text="▲"
            says="The slice before; keep looking to go on"
            repeats
            onPress={step(-1)}
            layout={button}
          />
        </Board>
      </group>
      <Track plane={plane} view={view} travel={height - 2 * STEP - 2 * GAP} />
      <group position={[0, (STEP - height) / 2, 1]}>
        <Board>
          <GazeButton
            text="▼"
            says="The next slice; keep looking to go on"
            repeats
            onPress={step(1)}
            layout={button}
          />
        </Board>
      </group>
    </group>
  );
}

interface TrackProps {
  readonly plane: PlaneName;
  readonly view: SliceViewport;
  /** Length, dmm. */
  readonly travel: number;
}

/** Looked at or tapped anywhere, it goes to that share of the stack. */
function Track({ plane, view, travel }: TrackProps) {
  const { scan } = useScanGpu();
  const viewer = useViewer();
  const { gaze } = useCardboard();
  const { number, count } = slicePosition(scan.volume, view.plane);
  const latest = useRef({ plane, number, count });
  latest.current = { plane, number, count };
  const target = useMemo(
    () => ({
      target: {},
      x: 0,
      y: 0,
      share: 0,
      press(by: Origin) {
        const { plane: shown, number: at, count: all } = latest.current;
        const slices = stepsTo(target.share, at, all, nextSlice[shown]);
        if (slices !== 0) viewer.run('scroll', { plane: shown, slices }, by);
      },
    }),
    [viewer],
  );
  useEffect(() => () => gaze.leave(target.target), [gaze, target]);
  const handlers = useMemo(
    () => ({
      onPointerMove(event: ThreeEvent<PointerEvent>) {
        if (!('pointOnFace' in event)) return;
        event.eventObject.worldToLocal(local.copy(event.pointOnFace as Vector3));
        target.share = 0.5 - local.y / travel;
        target.y = local.y * degreesOf(1);
        gaze.look(target);
      },
      onPointerLeave: () => gaze.leave(target.target),
    }),
    [gaze, target, travel],
  );
  return (
    <>
      <mesh>
        <planeGeometry args={[14, travel]} />
        <meshBasicMaterial color={PALETTE.button} toneMapped={false} />
      </mesh>
      <mesh position={[0, (travel - THUMB) * (0.5 - shareOf(number, count, nextSlice[plane])), 1]}>
        <planeGeometry args={[WIDTH - 24, THUMB]} />
        <meshBasicMaterial color={PALETTE[plane]} toneMapped={false} />
      </mesh>
      <mesh visible={false} position={[0, 0, 2]} {...handlers}>
        <planeGeometry args={[WIDTH, travel]} />
      </mesh>
    </>
  );
}

const local = new Vector3();

import { Text } from '@react-three/uikit';
import { type ReactNode, useState } from 'react';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import type { PointerHandlers } from '../input/pointer-handlers.ts';
import { Board } from '../../panels/Board.tsx';
import { useSays } from '../../panels/hint.ts';
import { useStackPush } from './use-stack-push.ts';
import { useWindowDrag } from './use-window-drag.ts';

const WIDTH_DMM = 130;
const GAP_DMM = 12;

/**
 * The air beside the slice, where pressing means nothing else: whatever the tool and the hand, holding above moves
 * through the stack and holding below sets the window.
 */
export function SliceGrips({ plane, view }: { plane: PlaneName; view: SliceViewport }) {
  const push = useStackPush(plane);
  const drag = useWindowDrag();
  const window = useViewerState((s) => s.window);
  const height = (view.size.height - GAP_DMM) / 2;
  const y = (height + GAP_DMM) / 2;
  return (
    <group position={[-view.size.width / 2 - GAP_DMM - WIDTH_DMM / 2, 0, 0]}>
      <Grip y={y} height={height} handlers={push} hint="Slices: hold here, push away or pull near">
        <Text>Slices</Text>
        <Text color={PALETTE.textDim}>push</Text>
        <Text color={PALETTE.textDim}>or pull</Text>
      </Grip>
      <Grip
        y={-y}
        height={height}
        handlers={drag}
        hint="Window: hold here and move; sideways for contrast, up and down for brightness"
      >
        <Text>Window</Text>
        <Text color={PALETTE.own}>{`W ${Math.round(window.width)}`}</Text>
        <Text color={PALETTE.own}>{`L ${String(Math.round(window.centre)).replace('-', '−')}`}</Text>
        <Text color={PALETTE.textDim}>move</Text>
      </Grip>
    </group>
  );
}

interface GripProps {
  readonly y: number;
  readonly height: number;
  readonly handlers: PointerHandlers;
  readonly hint: string;
  readonly children: ReactNode;
}

function Grip({ y, height, handlers, hint, children }: GripProps) {
  const [hovered, setHovered] = useState(false);
  const says = useSays()(hint);
  const hover = (now: boolean) => () => {
    setHovered(now);
    says(now);
  };
  return (
    <group position={[0, y, 0]}>
      <Board
        width={WIDTH_DMM}
        height={height}
        pointerEvents="none"
        alignItems="center"
        justifyContent="center"
        gap={10}
        borderRadius={16}
        borderWidth={2}
        borderColor={hovered ? PALETTE.accent : PALETTE.line}
        backgroundColor={PALETTE.surface}
      >
        {children}
      </Board>
      <mesh
        visible={false}
        position={[0, 0, 2]}
        {...handlers}
        onPointerEnter={hover(true)}
        onPointerLeave={hover(false)}
      >
        <planeGeometry args={[WIDTH_DMM, height]} />
      </mesh>
    </group>
  );
}

import { useState } from 'react';
import { TARGET_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useSays } from '../../panels/hint.ts';
import type { PanelId } from './layout.ts';
import type { Extent } from '../../panels/panel-extent.ts';
import type { HandleEvents, PanelHands } from './use-panel-hands.ts';

/** Sizes in dmm: what is seen is slim, what is hit is a full target. */
const BAR = { width: 170, height: 12, hit: 260, below: 32 } as const;
const CORNER = { radius: 34, thickness: 9, in: 10 } as const;

interface PanelHandlesProps {
  /** The panel's, which names its handles. */
  readonly id: PanelId;
  readonly name: string;
  readonly extent: Extent;
  readonly hands: PanelHands;
}

/** A bar below a panel to carry it by, and an arc round its lower right corner to make it larger. */
export function PanelHandles({ id, name, extent: { width, height }, hands }: PanelHandlesProps) {
  return (
    <>
      <group name={`${id}-bar`} position={[0, -height / 2 - BAR.below, 0]}>
        <Handle
          text={`Carries ${name}: hold and move; a second hand makes it larger`}
          events={hands.bar}
          hit={BAR.hit}
        >
          <planeGeometry args={[BAR.width, BAR.height]} />
        </Handle>
      </group>
      <group name={`${id}-corner`} position={[width / 2 - CORNER.in, -height / 2 + CORNER.in, 0]}>
        <Handle
          text={`Makes ${name} larger or smaller: hold and pull`}
          events={hands.corner}
          hit={TARGET_DMM}
          hitAt={CORNER.in + TARGET_DMM / 2}
        >
          <ringGeometry
            args={[CORNER.radius - CORNER.thickness, CORNER.radius, 12, 1, -Math.PI / 2, Math.PI / 2]}
          />
        </Handle>
      </group>
    </>
  );
}

interface HandleProps {
  readonly text: string;
  readonly events: HandleEvents;
  /** Width of what can be hit. */
  readonly hit: number;
  /** How far right of and below the handle's place the middle of that is. */
  readonly hitAt?: number;
  /** The geometry that is seen. */
  readonly children: React.ReactNode;
}

function Handle({ text, events, hit, hitAt = 0, children }: HandleProps) {
  const [hovered, setHovered] = useState(false);
  const says = useSays()(text);
  const hover = (now: boolean) => () => {
    setHovered(now);
    says(now);
  };
  return (
    <>
      <mesh raycast={ignoreRays}>
        {children}
        <meshBasicMaterial color={hovered ? PALETTE.accent : PALETTE.line} toneMapped={false} />
      </mesh>
      <mesh
        visible={false}
        position={[hitAt, -hitAt, 0]}
        {...events}
        onPointerEnter={hover(true)}
        onPointerLeave={hover(false)}
      >
        <planeGeometry args={[hit, TARGET_DMM]} />
      </mesh>
    </>
  );
}

const ignoreRays = () => {};

import { type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Group } from 'three';
import { quat } from 'gl-matrix';
import type { PanelId } from './layout.ts';
import { type Extent, PanelExtentContext } from '../../panels/panel-extent.ts';
import { PanelHandles } from './PanelHandles.tsx';
import { createMovingPlace, facing, homePlace, type MovingPlace, takeUp } from './panel-place.ts';
import { useArrangement, useHome } from './room-memory-context.ts';
import { usePanelHands } from './use-panel-hands.ts';

interface MovablePanelProps {
  readonly id: PanelId;
  /** As in "Carries the question". */
  readonly name: string;
  /** Undefined: as large as the `Board` inside. */
  readonly extent?: Extent;
  /** Keeps its upper edge this far above its place, dmm, however high it is: what is above its drawers never moves. */
  readonly hangsFrom?: number;
  readonly children: ReactNode;
}

/**
 * Stands its children where they belong or were put, facing the eyes; one unit inside is one dmm. A bar below
 * carries it, a corner makes it larger, and two hands do both.
 */
export function MovablePanel({ id, name, extent, hangsFrom, children }: MovablePanelProps) {
  const group = useRef<Group>(null);
  const [measured, setMeasured] = useState<Extent | undefined>(undefined);
  const put = useArrangement(({ places }) => places[id]);
  const home = useHome(id);
  const place = useMemo(() => put ?? homePlace(home), [put, home]);
  const moving = useMemo(createMovingPlace, []);
  useLayoutEffect(() => {
    takeUp(moving, place);
    standAt(group.current, moving);
  }, [moving, place]);
  const hands = usePanelHands(id, group, moving, standAt);
  const shown = extent ?? measured;
  return (
    <group ref={group}>
      <group position={[0, hangsFrom !== undefined && shown ? hangsFrom - shown.height / 2 : 0, 0]}>
        <PanelExtentContext value={extent ? undefined : setMeasured}>{children}</PanelExtentContext>
        {shown && <PanelHandles id={id} name={name} extent={shown} hands={hands} />}
      </group>
    </group>
  );
}

const turned = quat.create();

function standAt(group: Group | null, place: MovingPlace): void {
  if (!group) return;
  const { position } = place;
  group.scale.setScalar(facing(turned, place));
  group.position.set(position[0]!, position[1]!, position[2]!);
  group.quaternion.set(turned[0]!, turned[1]!, turned[2]!, turned[3]!);
}

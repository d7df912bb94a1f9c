import type { ReactNode } from 'react';
import { metresPerDmm } from '../../ui/room/dmm.ts';
import { type Direction, panelPose } from '../../ui/room/panel-pose.ts';

/** Puts its children in a direction from the eyes, facing them; one unit inside is one dmm there. */
export function PanelAt({ at, children }: { at: Direction; children: ReactNode }) {
  const { position, quaternion } = panelPose(at);
  return (
    <group position={position} quaternion={quaternion} scale={metresPerDmm(at.distanceM)}>
      {children}
    </group>
  );
}

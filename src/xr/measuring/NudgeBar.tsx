import { Container } from '@react-three/uikit';
import { useState } from 'react';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { isNearPlane } from '../../viewer/near-plane.ts';
import { FINE_NUDGE, nudgeHandle } from '../../viewer/nudge-handle.ts';
import { chosenPoint } from '../../viewer/selected-handle.ts';
import type { SliceViewport } from '../../viewer/slice-viewport.ts';
import { NameButton } from '../keyboard/NameButton.tsx';
import { Board } from '../../panels/Board.tsx';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';

/** Above the picture's upper edge to the middle of the bar, dmm. */
const ABOVE = 56;

// biome-ignore format: a table
const ARROWS = [
  ['←', -1, 0, 'to the left'],
  ['↑', 0, -1, 'up'],
  ['↓', 0, 1, 'down'],
  ['→', 1, 0, 'to the right'],
] as const;

/** Moves the chosen point step by step, for hands without a thumbstick: above the picture on which it lies. */
export function NudgeBar({ view }: { view: SliceViewport }) {
  const viewer = useViewer();
  const point = useViewerState(chosenPoint);
  const says = useSays();
  const [fine, setFine] = useState(false);
  if (!point || !isNearPlane([point], view.plane)) return null;
  const step = fine ? FINE_NUDGE : 1;
  return (
    <group position={[0, view.size.height / 2 + ABOVE, 0]}>
      <Board>
        <Container
          flexDirection="row"
          gap={8}
          padding={10}
          borderRadius={16}
          backgroundColor={PALETTE.surface}
        >
          {ARROWS.map(([text, right, down, way]) => (
            <PanelButton
              key={text}
              text={text}
              onPress={(by) => nudgeHandle(viewer, view.plane, [right * step, down * step], by)}
              onHoverChange={says(`Moves the point ${way} by ${fine ? 'a fifth of a voxel' : 'one voxel'}`)}
            />
          ))}
          <PanelButton
            text="Fine"
            chosen={fine}
            onPress={() => setFine(!fine)}
            onHoverChange={says(fine ? 'Steps of one voxel again' : 'Steps of a fifth of a voxel')}
          />
          <NameButton />
          <PanelButton
            text="Done"
            onPress={(by) => viewer.run('releasePoint', undefined, by)}
            onHoverChange={says('The point is right: lets go of it')}
          />
        </Container>
      </Board>
    </group>
  );
}

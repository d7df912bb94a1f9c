import { Text } from '@react-three/uikit';
import type { PlaneName } from '../../imaging/slice-plane.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { chooseNextHandle, nudgeHandle } from '../../viewer/nudge-handle.ts';
import { ButtonRow } from '../../panels/ButtonRow.tsx';
import { GazeButton } from '../look/GazeButton.tsx';

/** Right and down on the slice, voxels. */
const STEPS = [
  ['◀', 'to the left', [-1, 0]],
  ['▲', 'up', [0, -1]],
  ['▼', 'down', [0, 1]],
  ['▶', 'to the right', [1, 0]],
] as const;

/** Moves the chosen end of a measurement by single voxels; nothing while none is chosen. */
export function PointArrows({ plane }: { plane: PlaneName }) {
  const viewer = useViewer();
  const chosen = useViewerState((s) => s.selectedPoint !== undefined);
  if (!chosen) return null;
  return (
    <ButtonRow gap={10}>
      <Text color={PALETTE.own}>Move the end:</Text>
      {STEPS.map(([text, way, by]) => (
        <GazeButton
          key={text}
          text={text}
          says={`One voxel ${way}; keep looking to go on`}
          repeats
          onPress={(origin) => nudgeHandle(viewer, plane, by, origin)}
        />
      ))}
      <GazeButton text="Other end" onPress={(origin) => chooseNextHandle(viewer, 1, origin)} />
      <GazeButton
        text="Done"
        says="The ends stay as they are"
        onPress={(origin) => viewer.run('releasePoint', undefined, origin)}
      />
    </ButtonRow>
  );
}

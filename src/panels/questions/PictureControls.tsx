import { Text } from '@react-three/uikit';
import { measurementKinds } from '../../measure/index.ts';
import { formatValue } from '../../measure/reading.ts';
import type { ChoiceProps } from '../../ui/use-choices.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { measurementToUse } from '../../viewer/draft-response.ts';
import { useRoomKit } from '../room-kit.ts';
import { RoomButton } from '../RoomButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';

/** Says how to put the pin, and whether there is one. */
export function PickPoint({ control }: ChoiceProps<'pick-point'>) {
  const { says } = useRoomKit();
  const viewer = useViewer();
  const tool = useViewerState((s) => s.tool);
  const pin = useViewerState((s) => s.annotations.pin);
  return (
    <>
      <Text color={pin ? PALETTE.pin : PALETTE.textDim}>
        {pin ? '✓ Pin placed. Press another place to move it.' : says.pin}
      </Text>
      <RoomButton
        text={`Pin: ${control.label}`}
        chosen={tool === 'pin'}
        onPress={(by) => viewer.run('selectTool', { tool: 'pin' }, by)}
      />
    </>
  );
}

/** Says how to measure, and which measurement will be submitted. */
export function MeasureOnPicture({ control }: ChoiceProps<'measure'>) {
  const { says } = useRoomKit();
  const viewer = useViewer();
  const state = useViewerState((s) => s);
  const kind = measurementKinds.get(control.measurementKind);
  const { measurements } = state.annotations;
  const used = measurementToUse(measurements, state.selectedId, control.measurementKind);
  const [reading] = used ? kind.compute(used.points) : [];
  return (
    <>
      <Text color={reading ? PALETTE.own : PALETTE.textDim}>
        {reading
          ? `✓ Your measurement: ${formatValue(reading.value, reading.unit)}. ${says.correct}`
          : `${kind.steps.join(', then ')}.`}
      </Text>
      <RoomButton
        text={`${kind.name}: ${control.label}`}
        chosen={state.tool === 'measure' && state.measuringKind === kind.kind}
        onPress={(by) => viewer.run('selectTool', { tool: 'measure', kind: kind.kind }, by)}
      />
    </>
  );
}

import { Text } from '@react-three/uikit';
import { measurementKinds } from '../../measure/index.ts';
import { formatValue } from '../../measure/reading.ts';
import type { Control } from '../../teaching/control.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { measurementToUse } from '../../viewer/draft-response.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { PALETTE } from '../../ui/room/palette.ts';

type Of<C extends Control['control']> = Extract<Control, { control: C }>;

/** Says how to put the pin, and whether there is one. */
export function PickPointControl({ control }: { control: Of<'pick-point'> }) {
  const viewer = useViewer();
  const tool = useViewerState((s) => s.tool);
  const pin = useViewerState((s) => s.annotations.pin);
  return (
    <>
      <Text color={pin ? PALETTE.pin : PALETTE.textDim}>
        {pin
          ? '✓ Pin placed. Press another place to move it.'
          : 'Scroll through the slices, point at the place and press.'}
      </Text>
      <PanelButton
        text={`Pin: ${control.label}`}
        chosen={tool === 'pin'}
        onPress={(by) => viewer.run('selectTool', { tool: 'pin' }, by)}
      />
    </>
  );
}

/** Says how to measure, and which measurement will be submitted. */
export function MeasureControl({ control }: { control: Of<'measure'> }) {
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
          ? `✓ Your measurement: ${formatValue(reading.value, reading.unit)}. Drag its ends to correct it.`
          : `${kind.steps.join(', then ')}.`}
      </Text>
      <PanelButton
        text={`${kind.name}: ${control.label}`}
        chosen={state.tool === 'measure' && state.measuringKind === kind.kind}
        onPress={(by) => viewer.run('selectTool', { tool: 'measure', kind: kind.kind }, by)}
      />
    </>
  );
}

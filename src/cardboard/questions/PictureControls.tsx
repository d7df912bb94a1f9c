import { Container, Text } from '@react-three/uikit';
import { measurementKinds } from '../../measure/index.ts';
import { formatValue } from '../../measure/reading.ts';
import type { ChoiceProps } from '../../ui/use-choices.ts';
import { useRatedMarks } from '../../ui/use-rated-marks.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { measurementToUse } from '../../viewer/draft-response.ts';
import { GazeButton } from '../look/GazeButton.tsx';

/** Says how to put the pin, and whether there is one. */
export function PickPoint({ control }: ChoiceProps<'pick-point'>) {
  const viewer = useViewer();
  const tool = useViewerState((s) => s.tool);
  const pin = useViewerState((s) => s.annotations.pin);
  return (
    <>
      <Text color={pin ? PALETTE.pin : PALETTE.textDim}>
        {pin
          ? '✓ Pin placed. Press on another place to move it.'
          : 'Scroll through the slices, look at the place and press.'}
      </Text>
      <GazeButton
        text={`Pin: ${control.label}`}
        chosen={tool === 'pin'}
        onPress={(by) => viewer.run('selectTool', { tool: 'pin' }, by)}
      />
    </>
  );
}

/** Says how to measure, and which measurement will be submitted. */
export function MeasureOnPicture({ control }: ChoiceProps<'measure'>) {
  const viewer = useViewer();
  const state = useViewerState((s) => s);
  const kind = measurementKinds.get(control.measurementKind);
  const used = measurementToUse(state.annotations.measurements, state.selectedId, control.measurementKind);
  const [reading] = used ? kind.compute(used.points) : [];
  return (
    <>
      <Text color={reading ? PALETTE.own : PALETTE.textDim}>
        {reading
          ? `✓ Your measurement: ${formatValue(reading.value, reading.unit)}. Press on an end to correct it.`
          : `${kind.steps.join(', then ')}.`}
      </Text>
      <GazeButton
        text={`${kind.name}: ${control.label}`}
        chosen={state.tool === 'measure' && state.measuringKind === kind.kind}
        onPress={(by) => viewer.run('selectTool', { tool: 'measure', kind: kind.kind }, by)}
      />
    </>
  );
}

/** The marks put so far, each with how sure one is of it. */
export function MarkPoints({ control }: ChoiceProps<'mark-points'>) {
  const { marks, marking, take, rate, remove, goTo } = useRatedMarks(control);
  const { step, unit = '' } = control.rating;
  return (
    <>
      <Text color={PALETTE.textDim}>
        {marks.length > 0
          ? `${marks.length} marked. How sure are you of each?`
          : 'Look at each place that you find, and press. None at all is an answer too.'}
      </Text>
      <GazeButton text={`Mark: ${control.label}`} chosen={marking} onPress={take} />
      {marks.map(({ id, rating }, i) => (
        <Container key={id} flexDirection="row" alignItems="center" gap={8}>
          <GazeButton text={`${i + 1}`} says="Goes to this mark" onPress={(by) => goTo(id, by)} />
          <GazeButton text="−" repeats onPress={(by) => rate(id, rating - step, by)} />
          <Text>{`${rating}${unit}`}</Text>
          <GazeButton text="+" repeats onPress={(by) => rate(id, rating + step, by)} />
          <GazeButton text="Remove" onPress={(by) => remove(id, by)} />
        </Container>
      ))}
    </>
  );
}

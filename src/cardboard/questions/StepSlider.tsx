import { Container, Text } from '@react-three/uikit';
import { PALETTE } from '../../ui/room/palette.ts';
import { type ChoiceProps, useSlider } from '../../ui/use-choices.ts';
import { GazeButton } from '../look/GazeButton.tsx';

/** Two buttons that go on while they are looked at; says that nothing is set until something is. */
export function StepSlider(props: ChoiceProps<'slider'>) {
  const { label, min, max, step, minLabel, maxLabel, unit = '' } = props.control;
  const { value, slide } = useSlider(props);
  const from = value ?? (min + max) / 2;
  return (
    <Container flexDirection="column" gap={10}>
      <Text>{label}</Text>
      <Container flexDirection="row" alignItems="center" justifyContent="space-between" gap={12}>
        <GazeButton text="−" repeats disabled={value === min} onPress={() => slide(from - step)} />
        <Text color={value === undefined ? PALETTE.textDim : PALETTE.own}>
          {value === undefined ? 'not set' : `${value}${unit}`}
        </Text>
        <GazeButton text="+" repeats disabled={value === max} onPress={() => slide(from + step)} />
      </Container>
      <Container flexDirection="row" justifyContent="space-between" gap={20}>
        <Container flexShrink={1}>
          <Text color={PALETTE.textDim}>{minLabel}</Text>
        </Container>
        <Container flexShrink={1}>
          <Text color={PALETTE.textDim} textAlign="right">
            {maxLabel}
          </Text>
        </Container>
      </Container>
    </Container>
  );
}

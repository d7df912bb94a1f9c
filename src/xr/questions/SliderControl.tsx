import { Container, Text } from '@react-three/uikit';
import { type ChoiceProps, useSlider } from '../../ui/use-choices.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { Track } from './Track.tsx';

/** A scale to press or drag on, and two buttons for one step; says that nothing is set until something is. */
export function SliderControl(props: ChoiceProps<'slider'>) {
  const { label, min, max, step, minLabel, maxLabel, unit = '' } = props.control;
  const { value, slide } = useSlider(props);
  const middle = (min + max) / 2;
  return (
    <Container flexDirection="column" gap={8}>
      <Container flexDirection="row" justifyContent="space-between" gap={20}>
        <Container flexShrink={1}>
          <Text>{label}</Text>
        </Container>
        <Text flexShrink={0} color={value === undefined ? PALETTE.textDim : PALETTE.own}>
          {value === undefined ? 'not set' : `${value}${unit}`}
        </Text>
      </Container>
      <Container flexDirection="row" alignItems="center" gap={12}>
        <PanelButton text="−" disabled={value === min} onPress={() => slide((value ?? middle) - step)} />
        <Track
          share={value === undefined ? undefined : (value - min) / (max - min)}
          onSlide={(share) => slide(min + share * (max - min))}
        />
        <PanelButton text="+" disabled={value === max} onPress={() => slide((value ?? middle) + step)} />
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

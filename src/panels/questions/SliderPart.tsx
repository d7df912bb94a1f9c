import { Container, Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { PALETTE } from '../../ui/room/palette.ts';
import { type ChoiceProps, useSlider } from '../../ui/use-choices.ts';
import { RoomButton } from '../RoomButton.tsx';

interface SliderPartProps extends ChoiceProps<'slider'> {
  /** What lies between the two buttons, where this room has something to drag; shares are 0 … 1 from the left. */
  readonly track?: (share: number | undefined, onSlide: (share: number) => void) => ReactNode;
}

/** A scale with two buttons for one step, and a track where the room has one; says that nothing is set until something is. */
export function SliderPart({ track, ...props }: SliderPartProps) {
  const { label, min, max, step, minLabel, maxLabel, unit = '' } = props.control;
  const { value, slide } = useSlider(props);
  const from = value ?? (min + max) / 2;
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
      <Container flexDirection="row" alignItems="center" justifyContent="space-between" gap={12}>
        <RoomButton text="−" repeats disabled={value === min} onPress={() => slide(from - step)} />
        {track?.(value === undefined ? undefined : (value - min) / (max - min), (share) =>
          slide(min + share * (max - min)),
        )}
        <RoomButton text="+" repeats disabled={value === max} onPress={() => slide(from + step)} />
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

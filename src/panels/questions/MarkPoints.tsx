import { Container, Text } from '@react-three/uikit';
import type { ChoiceProps } from '../../ui/use-choices.ts';
import { useRatedMarks } from '../../ui/use-rated-marks.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useRoomKit } from '../room-kit.ts';
import { RoomButton } from '../RoomButton.tsx';

/** The places that were marked, each with how sure the reader is of it. */
export function MarkPoints({ control }: ChoiceProps<'mark-points'>) {
  const { says } = useRoomKit();
  const { label, rating } = control;
  const { marks, marking, take, rate, remove, goTo } = useRatedMarks(control);
  const { min, max, step, unit = '' } = rating;
  return (
    <Container flexDirection="column" gap={10}>
      <Text color={PALETTE.textDim}>
        {marks.length === 0
          ? says.marks
          : `How sure are you of each, from ${min}${unit} (${rating.minLabel}) to ${max}${unit} (${rating.maxLabel})?`}
      </Text>
      {marks.map(({ id, rating: value }, i) => (
        <Container key={id} flexDirection="row" alignItems="center" gap={8}>
          <RoomButton text={`Mark ${i + 1}`} onPress={(by) => goTo(id, by)} layout={{ flexGrow: 1 }} />
          <RoomButton text="−" repeats disabled={value <= min} onPress={(by) => rate(id, value - step, by)} />
          <Container width={90} justifyContent="center">
            <Text color={PALETTE.own} textAlign="center">{`${value}${unit}`}</Text>
          </Container>
          <RoomButton text="+" repeats disabled={value >= max} onPress={(by) => rate(id, value + step, by)} />
          <RoomButton text="✗" onPress={(by) => remove(id, by)} />
        </Container>
      ))}
      <RoomButton text={label} chosen={marking} onPress={take} />
    </Container>
  );
}

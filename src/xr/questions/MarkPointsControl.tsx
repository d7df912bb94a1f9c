import { Container, Text } from '@react-three/uikit';
import type { ChoiceProps } from '../../ui/use-choices.ts';
import { useRatedMarks } from '../../ui/use-rated-marks.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { PanelButton } from '../look/PanelButton.tsx';

/** The places that were marked, each with how sure the reader is of it. */
export function MarkPointsControl({ control }: ChoiceProps<'mark-points'>) {
  const { label, rating } = control;
  const { marks, marking, take, rate, remove, goTo } = useRatedMarks(control);
  const { min, max, step, unit = '' } = rating;
  return (
    <Container flexDirection="column" gap={10}>
      <Text color={PALETTE.textDim}>
        {marks.length === 0
          ? 'Point at every place that you find and press. If there is none, submit without a mark.'
          : `How sure are you of each, from ${min}${unit} (${rating.minLabel}) to ${max}${unit} (${rating.maxLabel})?`}
      </Text>
      {marks.map(({ id, rating: value }, i) => (
        <Container key={id} flexDirection="row" alignItems="center" gap={8}>
          <PanelButton text={`Mark ${i + 1}`} onPress={(by) => goTo(id, by)} layout={{ flexGrow: 1 }} />
          <PanelButton text="−" disabled={value <= min} onPress={(by) => rate(id, value - step, by)} />
          <Container width={90} justifyContent="center">
            <Text color={PALETTE.own} textAlign="center">{`${value}${unit}`}</Text>
          </Container>
          <PanelButton text="+" disabled={value >= max} onPress={(by) => rate(id, value + step, by)} />
          <PanelButton text="✗" onPress={(by) => remove(id, by)} />
        </Container>
      ))}
      <PanelButton text={label} chosen={marking} onPress={take} />
    </Container>
  );
}

import { Container, Text } from '@react-three/uikit';
import { type ChoiceProps, useChosen, useChosenMany, useOrder, useRanked } from '../../ui/use-choices.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { RoomButton } from '../RoomButton.tsx';

const LEFT = { justifyContent: 'flex-start' } as const;

export function ChooseOne(props: ChoiceProps<'choose-one'>) {
  const { chosen, choose } = useChosen(props);
  return (
    <Container flexDirection="column" gap={10}>
      {props.control.options.map(({ id, text }) => (
        <RoomButton
          key={id}
          text={`${chosen === id ? '●' : '○'}  ${text}`}
          chosen={chosen === id}
          onPress={() => choose(id)}
          layout={LEFT}
        />
      ))}
    </Container>
  );
}

export function ChooseMany(props: ChoiceProps<'choose-many'>) {
  const { chosen, toggle } = useChosenMany(props);
  return (
    <Container flexDirection="column" gap={10}>
      {props.control.options.map(({ id, text }) => (
        <RoomButton
          key={id}
          text={`${chosen.includes(id) ? '■' : '□'}  ${text}`}
          chosen={chosen.includes(id)}
          onPress={() => toggle(id)}
          layout={LEFT}
        />
      ))}
    </Container>
  );
}

export function PutInOrder(props: ChoiceProps<'order'>) {
  const { order, textOf, swap } = useOrder(props);
  return (
    <Container flexDirection="column" gap={10}>
      {order.map((id, i) => (
        <Container key={id} flexDirection="row" alignItems="center" gap={10}>
          <Container flexGrow={1} flexShrink={1}>
            <Text>{`${i + 1}.  ${textOf(id)}`}</Text>
          </Container>
          <RoomButton text="▲" disabled={i === 0} onPress={() => swap(i, i - 1)} />
          <RoomButton text="▼" disabled={i === order.length - 1} onPress={() => swap(i, i + 1)} />
        </Container>
      ))}
    </Container>
  );
}

export function Rank(props: ChoiceProps<'rank'>) {
  const { options, atMost } = props.control;
  const { ranked, full, toggle } = useRanked(props);
  return (
    <Container flexDirection="column" gap={10}>
      <Text color={PALETTE.textDim}>{`Pick up to ${atMost}, the most likely first.`}</Text>
      {options.map(({ id, text }) => {
        const rank = ranked.indexOf(id) + 1;
        return (
          <RoomButton
            key={id}
            text={`${rank > 0 ? `${rank}.` : '□'}  ${text}`}
            chosen={rank > 0}
            disabled={full && rank === 0}
            onPress={() => toggle(id)}
            layout={LEFT}
          />
        );
      })}
    </Container>
  );
}

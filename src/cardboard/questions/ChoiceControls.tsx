import { Container, Text } from '@react-three/uikit';
import {
  type ChoiceProps,
  useChosen,
  useChosenMany,
  useOrder,
  useRanked,
  useSlider,
  useText,
} from '../../ui/use-choices.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { GazeButton } from '../look/GazeButton.tsx';

const LEFT = { justifyContent: 'flex-start' } as const;

function Column({ children }: { children: React.ReactNode }) {
  return (
    <Container flexDirection="column" gap={10}>
      {children}
    </Container>
  );
}

export function ChooseOne(props: ChoiceProps<'choose-one'>) {
  const { chosen, choose } = useChosen(props);
  return (
    <Column>
      {props.control.options.map(({ id, text }) => (
        <GazeButton
          key={id}
          text={`${chosen === id ? '●' : '○'}  ${text}`}
          chosen={chosen === id}
          onPress={() => choose(id)}
          layout={LEFT}
        />
      ))}
    </Column>
  );
}

export function ChooseMany(props: ChoiceProps<'choose-many'>) {
  const { chosen, toggle } = useChosenMany(props);
  return (
    <Column>
      {props.control.options.map(({ id, text }) => (
        <GazeButton
          key={id}
          text={`${chosen.includes(id) ? '■' : '□'}  ${text}`}
          chosen={chosen.includes(id)}
          onPress={() => toggle(id)}
          layout={LEFT}
        />
      ))}
    </Column>
  );
}

export function PutInOrder(props: ChoiceProps<'order'>) {
  const { order, textOf, swap } = useOrder(props);
  return (
    <Column>
      {order.map((id, i) => (
        <Container key={id} flexDirection="row" alignItems="center" gap={10}>
          <Container flexGrow={1} flexShrink={1}>
            <Text>{`${i + 1}.  ${textOf(id)}`}</Text>
          </Container>
          <GazeButton text="▲" disabled={i === 0} onPress={() => swap(i, i - 1)} />
          <GazeButton text="▼" disabled={i === order.length - 1} onPress={() => swap(i, i + 1)} />
        </Container>
      ))}
    </Column>
  );
}

export function PickRanked(props: ChoiceProps<'rank'>) {
  const { ranked, full, toggle } = useRanked(props);
  return (
    <Column>
      <Text color={PALETTE.textDim}>{`The most likely first, ${props.control.atMost} at most.`}</Text>
      {props.control.options.map(({ id, text }) => {
        const rank = ranked.indexOf(id) + 1;
        return (
          <GazeButton
            key={id}
            text={`${rank > 0 ? `${rank}.` : '○'}  ${text}`}
            chosen={rank > 0}
            disabled={full && rank === 0}
            onPress={() => toggle(id)}
            layout={LEFT}
          />
        );
      })}
    </Column>
  );
}

/** Two buttons that go on while they are looked at; says that nothing is set until something is. */
export function SlideNumber(props: ChoiceProps<'slider'>) {
  const { label, min, max, step, minLabel, maxLabel, unit = '' } = props.control;
  const { value, slide } = useSlider(props);
  const from = value ?? (min + max) / 2;
  return (
    <Column>
      <Text>{label}</Text>
      <Container flexDirection="row" alignItems="center" justifyContent="space-between" gap={12}>
        <GazeButton text="−" repeats disabled={value === min} onPress={() => slide(from - step)} />
        <Text color={value === undefined ? PALETTE.textDim : PALETTE.own}>
          {value === undefined ? 'not set' : `${value}${unit}`}
        </Text>
        <GazeButton text="+" repeats disabled={value === max} onPress={() => slide(from + step)} />
      </Container>
      <Container flexDirection="row" justifyContent="space-between" gap={20}>
        <Text color={PALETTE.textDim}>{minLabel}</Text>
        <Text color={PALETTE.textDim}>{maxLabel}</Text>
      </Container>
    </Column>
  );
}

/** Nobody types by looking: the page has a keyboard, and keeps what is written on it. */
export function WriteText(props: ChoiceProps<'text'>) {
  const { text } = useText(props);
  return (
    <Column>
      <Text>{props.control.label}</Text>
      <Text color={text ? PALETTE.own : PALETTE.textDim}>
        {text || 'Leave the viewer to write this on the page; come back to go on.'}
      </Text>
    </Column>
  );
}

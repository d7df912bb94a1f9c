import { Container, Text } from '@react-three/uikit';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import type { Control } from '../../teaching/control.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { PanelButton } from '../look/PanelButton.tsx';

type Of<C extends Control['control']> = Extract<Control, { control: C }>;
interface ChoiceProps<C extends Control['control']> {
  readonly control: Of<C>;
  readonly runner: AttemptRunner;
}

const LEFT = { justifyContent: 'flex-start' } as const;

export function ChooseOne({ control, runner }: ChoiceProps<'choose-one'>) {
  const chosen = useStore(runner.store, (s) => s.choices[control.id]);
  return (
    <Container flexDirection="column" gap={10}>
      {control.options.map(({ id, text }) => (
        <PanelButton
          key={id}
          text={`${chosen === id ? '●' : '○'}  ${text}`}
          chosen={chosen === id}
          onPress={() => runner.choose(control.id, id)}
          layout={LEFT}
        />
      ))}
    </Container>
  );
}

export function ChooseMany({ control, runner }: ChoiceProps<'choose-many'>) {
  const chosen = useStore(runner.store, (s) => s.choices[control.id] as readonly string[] | undefined) ?? [];
  const toggle = (id: string) =>
    runner.choose(control.id, chosen.includes(id) ? chosen.filter((other) => other !== id) : [...chosen, id]);
  return (
    <Container flexDirection="column" gap={10}>
      {control.options.map(({ id, text }) => (
        <PanelButton
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

export function PutInOrder({ control, runner }: ChoiceProps<'order'>) {
  const stored = useStore(runner.store, (s) => s.choices[control.id] as readonly string[] | undefined);
  const order = stored ?? control.options.map(({ id }) => id);
  const textOf = (id: string) => control.options.find((option) => option.id === id)?.text ?? id;
  // The order as first shown is an answer too.
  useEffect(() => {
    if (!stored)
      runner.choose(
        control.id,
        control.options.map(({ id }) => id),
      );
  }, [stored, runner, control]);
  const swap = (i: number, j: number) => {
    const next = [...order];
    [next[i], next[j]] = [next[j]!, next[i]!];
    runner.choose(control.id, next);
  };
  return (
    <Container flexDirection="column" gap={10}>
      {order.map((id, i) => (
        <Container key={id} flexDirection="row" alignItems="center" gap={10}>
          <Container flexGrow={1} flexShrink={1}>
            <Text>{`${i + 1}.  ${textOf(id)}`}</Text>
          </Container>
          <PanelButton text="▲" disabled={i === 0} onPress={() => swap(i, i - 1)} />
          <PanelButton text="▼" disabled={i === order.length - 1} onPress={() => swap(i, i + 1)} />
        </Container>
      ))}
    </Container>
  );
}

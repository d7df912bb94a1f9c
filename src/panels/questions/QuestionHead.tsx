import { Container, Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { RoomButton } from '../RoomButton.tsx';
import type { ShownHistory } from './use-history.ts';

interface QuestionHeadProps {
  readonly runner: AttemptRunner;
  readonly history: ShownHistory;
  /** What else is offered here. */
  readonly children?: ReactNode;
}

/** Which question of how many, and the case's history for the asking. */
export function QuestionHead({ runner, history, children }: QuestionHeadProps) {
  const { questionIds } = useStore(runner.store, ({ attempt }) => attempt);
  const id = runner.question()?.id;
  const number = id === undefined ? 0 : questionIds.indexOf(id) + 1;
  return (
    <Container flexDirection="row" justifyContent="space-between" alignItems="center">
      <Text color={PALETTE.textDim}>{`Question ${number} of ${questionIds.length}`}</Text>
      <Container flexDirection="row" gap={8}>
        {children}
        <RoomButton text="History" chosen={history.shown} onPress={history.toggle} />
      </Container>
    </Container>
  );
}

import { Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { ANSWER_KEPT } from '../../ui/answering/answer-kept.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { RoomButton } from '../RoomButton.tsx';
import { BoardPage } from './BoardPage.tsx';

/** An answered question before marks may be shown. */
export function AnswerKept({ runner, head }: { runner: AttemptRunner; head: ReactNode }) {
  const { saving } = useStore(runner.store);
  return (
    <BoardPage
      head={head}
      foot={<RoomButton text="Go on" primary disabled={saving} onPress={() => void runner.next()} />}
    >
      <Text>{ANSWER_KEPT}</Text>
    </BoardPage>
  );
}

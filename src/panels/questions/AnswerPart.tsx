import { Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import type { Question } from '../../teaching/question.ts';
import { useAnswer } from '../../ui/answering/use-answer.ts';
import { useHelp } from '../../ui/answering/use-help.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import type { AttemptRunner } from '../../viewer/attempt-runner.ts';
import { useRoomKit } from '../room-kit.ts';
import { RoomButton } from '../RoomButton.tsx';
import { BoardPage } from './BoardPage.tsx';
import { RoomControl } from './RoomControl.tsx';

interface AnswerPartProps {
  readonly runner: AttemptRunner;
  readonly question: Question;
  readonly head: ReactNode;
  /** Read before the question. */
  readonly before: ReactNode;
}

/** The controls that answer one question, hints, time and Submit. Knows the vocabulary of controls, no question kind. */
export function AnswerPart({ runner, question, head, before }: AnswerPartProps) {
  const { condition } = useRoomKit();
  const { controls, answered, confidence, submitText, canSubmit } = useAnswer(runner, question);
  const help = useHelp(runner, question, condition);
  return (
    <BoardPage
      head={
        <>
          {head}
          {help.time && (
            <Text color={help.time.short ? PALETTE.wrong : PALETTE.textDim}>{help.time.text}</Text>
          )}
          {help.missed && <Text color={PALETTE.wrong}>{help.missed}</Text>}
        </>
      }
      foot={
        <>
          {answered && confidence && <RoomControl control={confidence} runner={runner} />}
          {help.offer && (
            <RoomButton text={help.offer} disabled={!help.canTake} onPress={() => void runner.takeHint()} />
          )}
          <RoomButton
            text={submitText}
            primary
            disabled={!canSubmit}
            onPress={({ input, condition: at }) => void runner.submit(input, at)}
          />
        </>
      }
    >
      {before}
      <Text>{question.text}</Text>
      {help.hints.map(({ text }) => (
        <Text key={text} color={PALETTE.own}>
          {text}
        </Text>
      ))}
      {controls.map((control) => (
        <RoomControl key={control.id} control={control} runner={runner} />
      ))}
    </BoardPage>
  );
}

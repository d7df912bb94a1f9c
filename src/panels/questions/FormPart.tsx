import { Container, Text } from '@react-three/uikit';
import type { ReactNode } from 'react';
import { PALETTE } from '../../ui/room/palette.ts';
import { useForm } from '../../ui/answering/use-form.ts';
import type { FormRunner } from '../../viewer/form-runner.ts';
import { GROW } from '../ButtonRow.tsx';
import { RoomButton } from '../RoomButton.tsx';
import { RoomControl } from './RoomControl.tsx';
import { BoardPage } from './BoardPage.tsx';

interface FormPartProps {
  readonly form: FormRunner;
  readonly title?: string;
  readonly onClose: () => void;
  /** Whether the questionnaire may be left as a whole; its items always may. */
  readonly mayLeave?: boolean;
  /** What is to be said besides, above the way on. */
  readonly besides?: ReactNode;
}

/** A questionnaire, a page at a time; every answer may be left out. */
export function FormPart({
  form,
  title = form.instrument.asks,
  onClose,
  mayLeave = true,
  besides,
}: FormPartProps) {
  const { questions, progress, instructions, answered, canGoBack, nextText, canGoOn, thanks, problem } =
    useForm(form);
  if (thanks !== undefined)
    return (
      <BoardPage
        foot={
          <>
            {besides}
            <RoomButton text="Go on" primary onPress={onClose} />
          </>
        }
      >
        <Text>{thanks}</Text>
      </BoardPage>
    );
  return (
    <BoardPage
      key={questions[0]?.id ?? 'empty'}
      head={
        <Container flexDirection="row" justifyContent="space-between" gap={20}>
          <Container flexShrink={1}>
            <Text color={PALETTE.textDim}>{title}</Text>
          </Container>
          {progress && (
            <Text flexShrink={0} color={PALETTE.textDim}>
              {progress}
            </Text>
          )}
        </Container>
      }
      foot={
        <>
          {besides}
          <Container flexDirection="row" gap={12}>
            {mayLeave && <RoomButton text="Leave it" onPress={onClose} layout={GROW} />}
            {canGoBack && <RoomButton text="Back" onPress={form.back} layout={GROW} />}
            <RoomButton
              text={nextText}
              primary={answered}
              disabled={!canGoOn}
              onPress={(by) => void form.next(by)}
              layout={{ flexGrow: 2 }}
            />
          </Container>
        </>
      }
    >
      {instructions && <Text color={PALETTE.textDim}>{instructions}</Text>}
      {questions.map(({ id, text, control }) => (
        <Container key={id} flexDirection="column" gap={12}>
          {text && <Text>{text}</Text>}
          <RoomControl control={control} runner={form} />
        </Container>
      ))}
      {problem && <Text color={PALETTE.wrong}>{problem}</Text>}
    </BoardPage>
  );
}

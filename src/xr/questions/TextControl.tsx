import { Container, Text } from '@react-three/uikit';
import { useMemo } from 'react';
import { type ChoiceProps, useText } from '../../ui/use-choices.ts';
import { TARGET_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useKeyboard } from '../keyboard/keyboard-context.ts';
import type { TypingField } from '../keyboard/typing-field.ts';
import { pulse } from '../input/pulse.ts';

/** A text to type: pressed, it brings the keyboard. What is typed on the page stands here at once. */
export function TextControl(props: ChoiceProps<'text'>) {
  const { control, runner } = props;
  const { text } = useText(props);
  const { typing, keyboard } = useKeyboard(control.id);
  const field = useMemo(
    (): TypingField => ({
      ...control,
      text: () => (runner.store.getState().choices[control.id] as string | undefined) ?? '',
      write: (next) => runner.choose(control.id, next),
      subscribe: runner.store.subscribe,
    }),
    [control, runner],
  );
  return (
    <Container flexDirection="column" gap={8}>
      <Text>{control.label}</Text>
      <Container
        flexDirection="column"
        minHeight={control.multiline ? 2.5 * TARGET_DMM : TARGET_DMM}
        paddingX={16}
        paddingY={10}
        borderRadius={12}
        backgroundColor={PALETTE.dark}
        borderWidth={2}
        borderColor={typing ? PALETTE.accent : PALETTE.line}
        hover={{ borderColor: PALETTE.accent }}
        onClick={(event: object & { stopPropagation(): void }) => {
          event.stopPropagation();
          pulse(event);
          if (typing) keyboard.close(control.id);
          else keyboard.open(field);
        }}
      >
        <Text whiteSpace="pre-line" wordBreak="break-word" color={text ? PALETTE.text : PALETTE.textDim}>
          {text || (typing ? 'Type on the keyboard below.' : 'Press here to type.')}
        </Text>
      </Container>
      {text.length >= control.maxLength && <Text color={PALETTE.textDim}>No more fits here.</Text>}
    </Container>
  );
}

import { Container, Text } from '@react-three/uikit';
import { PALETTE } from '../../ui/room/palette.ts';
import { type ChoiceProps, useText } from '../../ui/use-choices.ts';

/** Nobody types by looking: the page has a keyboard, and keeps what is written on it. */
export function TextToWrite(props: ChoiceProps<'text'>) {
  const { text } = useText(props);
  return (
    <Container flexDirection="column" gap={10}>
      <Text>{props.control.label}</Text>
      <Text color={text ? PALETTE.own : PALETTE.textDim}>
        {text || 'Leave the viewer to write this on the page; come back to go on.'}
      </Text>
    </Container>
  );
}

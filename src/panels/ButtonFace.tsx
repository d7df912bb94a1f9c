import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { PALETTE } from '../ui/room/palette.ts';

/** What every button of a room is told, however it is pressed. */
export interface ButtonLook {
  readonly text: string;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  /** The one thing to do next. */
  readonly primary?: boolean;
  readonly layout?: ContainerProperties;
}

interface ButtonFaceProps extends ButtonLook {
  /** Smallest side, dmm. */
  readonly sideDmm: number;
  /** What it answers to. */
  readonly handlers: ContainerProperties;
}

/** How a button looks: chosen, disabled, the next thing to do, or hovered. */
export function ButtonFace(props: ButtonFaceProps) {
  const { text, chosen = false, disabled = false, primary = false, layout, sideDmm, handlers } = props;
  const lit = chosen || primary;
  const rest = lit ? PALETTE.chosen : PALETTE.button;
  const hover = { backgroundColor: lit ? PALETTE.chosenHover : PALETTE.buttonHover };
  return (
    <Container
      minWidth={sideDmm}
      minHeight={sideDmm}
      paddingX={16}
      paddingY={8}
      borderRadius={12}
      alignItems="center"
      justifyContent="center"
      flexShrink={0}
      backgroundColor={disabled ? PALETTE.surface : rest}
      borderWidth={2}
      borderColor={chosen ? PALETTE.accent : PALETTE.line}
      {...(disabled ? {} : { hover, active: { backgroundColor: PALETTE.buttonPressed } })}
      {...handlers}
      {...layout}
    >
      <Text
        textAlign={layout?.justifyContent === 'flex-start' ? 'left' : 'center'}
        color={disabled ? PALETTE.line : chosen ? PALETTE.accent : PALETTE.text}
      >
        {text}
      </Text>
    </Container>
  );
}

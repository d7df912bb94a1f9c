import { Container, type ContainerProperties, Text } from '@react-three/uikit';
import { pulse } from '../input/pulse.ts';
import { originOf } from '../input/ray-event.ts';
import { TARGET_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';

interface PanelButtonProps {
  readonly text: string;
  readonly onPress: (by: ReturnType<typeof originOf>) => void;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  /** The one thing to do next. */
  readonly primary?: boolean;
  readonly onHoverChange?: (hovered: boolean) => void;
  readonly layout?: ContainerProperties;
}

/** A button to point or poke at: at least 58 dmm each way, ticks in the hand when it is hit. */
export function PanelButton({
  text,
  onPress,
  chosen = false,
  disabled = false,
  primary = false,
  onHoverChange,
  layout,
}: PanelButtonProps) {
  const rest = chosen || primary ? PALETTE.chosen : PALETTE.button;
  const hover = chosen || primary ? PALETTE.chosenHover : PALETTE.buttonHover;
  return (
    <Container
      minWidth={TARGET_DMM}
      minHeight={TARGET_DMM}
      paddingX={16}
      paddingY={8}
      borderRadius={12}
      alignItems="center"
      justifyContent="center"
      flexShrink={0}
      backgroundColor={disabled ? PALETTE.surface : rest}
      borderWidth={2}
      borderColor={chosen ? PALETTE.accent : PALETTE.line}
      {...(disabled
        ? {}
        : {
            hover: { backgroundColor: hover },
            active: { backgroundColor: PALETTE.buttonPressed },
            onClick: (event: object & { stopPropagation(): void }) => {
              event.stopPropagation();
              pulse(event);
              onPress(originOf(event));
            },
          })}
      {...(onHoverChange ? { onHoverChange } : {})}
      {...layout}
    >
      <Text color={disabled ? PALETTE.line : chosen ? PALETTE.accent : PALETTE.text}>{text}</Text>
    </Container>
  );
}

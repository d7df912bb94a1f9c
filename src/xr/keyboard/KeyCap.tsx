import { Container, Text } from '@react-three/uikit';
import { PALETTE } from '../../ui/room/palette.ts';
import { pulse } from '../input/pulse.ts';
import { SELECT_BUTTON } from '../input/ray-event.ts';
import { KEY_DMM } from './keyboard-board.ts';

interface KeyCapProps {
  readonly cap: string;
  readonly grow: number;
  readonly lit: boolean;
  /** Stays lit until it is pressed again. */
  readonly marked: boolean;
  readonly primary: boolean;
  readonly onPress: () => void;
}

/** One key. It types when it is pressed, not when it is let go: fingers slide off keys. */
export function KeyCap({ cap, grow, lit, marked, primary, onPress }: KeyCapProps) {
  return (
    <Container
      minWidth={KEY_DMM}
      height={KEY_DMM}
      flexGrow={grow}
      flexShrink={0}
      paddingX={Array.from(cap).length > 1 ? 10 : 0}
      borderRadius={10}
      alignItems="center"
      justifyContent="center"
      backgroundColor={lit || primary ? PALETTE.chosen : PALETTE.button}
      borderWidth={2}
      borderColor={marked ? PALETTE.accent : PALETTE.line}
      hover={{ backgroundColor: lit || primary ? PALETTE.chosenHover : PALETTE.buttonHover }}
      active={{ backgroundColor: PALETTE.buttonPressed }}
      onPointerDown={(event: { readonly button?: number; stopPropagation(): void }) => {
        event.stopPropagation();
        if ((event.button ?? SELECT_BUTTON) !== SELECT_BUTTON) return;
        pulse(event);
        onPress();
      }}
    >
      <Text>{cap}</Text>
    </Container>
  );
}

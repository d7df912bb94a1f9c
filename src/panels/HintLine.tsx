import { Container, Text } from '@react-three/uikit';
import { FONT_DMM } from '../ui/room/dmm.ts';
import { PALETTE } from '../ui/room/palette.ts';
import { useHint } from './hint.ts';

/** Two lines of text. */
const HEIGHT_DMM = 2 * FONT_DMM.text * 1.3;

/**
 * What the control that is pointed or looked at does. As high whatever it says: nothing below it may move under a ray
 * or gaze.
 */
export function HintLine({ otherwise }: { readonly otherwise: string }) {
  const hint = useHint();
  return (
    <Container height={HEIGHT_DMM} flexShrink={0} justifyContent="center">
      <Text color={hint ? PALETTE.textDim : PALETTE.own}>{hint ?? otherwise}</Text>
    </Container>
  );
}

import { Container, type ContainerProperties } from '@react-three/uikit';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { FONTS } from '../../ui/room/fonts.ts';
import { PALETTE } from '../../ui/room/palette.ts';

/** The root of one panel: uikit layout in dmm, our face and colours. Stands inside `PanelAt`. */
export function Board(props: ContainerProperties) {
  return (
    <Container
      pixelSize={1}
      fontFamilies={FONTS}
      fontWeight="medium"
      fontSize={FONT_DMM.text}
      lineHeight={1.3}
      color={PALETTE.text}
      flexDirection="column"
      {...props}
    />
  );
}

/** The surface that most panels have. */
export const SURFACE = {
  backgroundColor: PALETTE.surface,
  borderRadius: 16,
  padding: 20,
  gap: 12,
} as const;

/** Children side by side, as many in a row as fit. */
export function Row({ children }: { children: React.ReactNode }) {
  return (
    <Container flexDirection="row" flexWrap="wrap" gap={10}>
      {children}
    </Container>
  );
}

import { Container, type ContainerProperties } from '@react-three/uikit';
import { type ComponentRef, useContext, useEffect, useRef } from 'react';
import { FONT_DMM } from '../ui/room/dmm.ts';
import { FONTS } from '../ui/room/fonts.ts';
import { PALETTE } from '../ui/room/palette.ts';
import { PanelExtentContext } from './panel-extent.ts';

/** The root of one panel: uikit layout in dmm, our face and colours. Stands inside a `MovablePanel`. */
export function Board(props: ContainerProperties) {
  const container = useRef<ComponentRef<typeof Container>>(null);
  const report = useContext(PanelExtentContext);
  useEffect(
    () =>
      report &&
      container.current?.size.subscribe((size) => {
        if (size) report({ width: size[0], height: size[1] });
      }),
    [report],
  );
  return (
    <Container
      ref={container}
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

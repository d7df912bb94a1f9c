import { Container, Text } from '@react-three/uikit';
import { type ReactNode, useState } from 'react';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { FONT_DMM } from '../../ui/room/dmm.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { Board, SURFACE } from '../look/Board.tsx';
import { useHint } from '../look/hint.ts';
import { CONSOLE_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { ButtonRow } from './ButtonRow.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { KindButtons, MeasureButton } from './MeasureButtons.tsx';
import { nextStep } from './next-step.ts';
import { PlaneButtons } from './PlaneButtons.tsx';
import { RoomButtons } from './RoomButtons.tsx';
import { OptionsButton, RoomOptions } from './RoomOptions.tsx';
import { Cine, SliceOptions, SliceOptionsButton } from './SliceOptions.tsx';
import { ToolButtons } from './ToolButtons.tsx';
import { WindowButtons } from './WindowButtons.tsx';

/** What is shown between the tools and the way out: one at a time, so that the console stays below the slice. */
type Drawer = 'windows' | 'kinds' | 'slices' | 'options';

/** Two lines of text. */
const HINT_DMM = 2 * FONT_DMM.text * 1.3;

/** Every control of the reading room in one place below the slice; says on its first line what to do next. */
export function Console({ presets }: { readonly presets: readonly WindowPreset[] }) {
  const hint = useHint();
  const [drawer, setDrawer] = useState<Drawer>('windows');
  const toggle = (which: Drawer) => () => setDrawer(drawer === which ? 'windows' : which);
  const state = useViewerState((s) => s);
  const drawers: Readonly<Record<Drawer, ReactNode>> = {
    windows: <WindowButtons presets={presets} />,
    kinds: <KindButtons onChosen={() => setDrawer('windows')} />,
    slices: <SliceOptions />,
    options: <RoomOptions />,
  };
  return (
    <MovablePanel id="console" name="the buttons">
      <Board {...SURFACE} width={CONSOLE_WIDTH_DMM} gap={10}>
        {/* As high whatever it says: nothing below it may move under a ray. */}
        <Container height={HINT_DMM} flexShrink={0} justifyContent="center">
          <Text color={hint ? PALETTE.textDim : PALETTE.own}>{hint ?? nextStep(state)}</Text>
        </Container>
        <PlaneButtons />
        <ButtonRow>
          <ToolButtons />
          <MeasureButton open={drawer === 'kinds'} onToggle={toggle('kinds')} />
          <HistoryButtons />
        </ButtonRow>
        {drawers[drawer]}
        <Cine />
        <ButtonRow>
          <SliceOptionsButton open={drawer === 'slices'} onToggle={toggle('slices')} />
          <RoomButtons />
          <OptionsButton open={drawer === 'options'} onToggle={toggle('options')} />
        </ButtonRow>
      </Board>
    </MovablePanel>
  );
}

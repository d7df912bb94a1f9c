import { useXR } from '@react-three/xr';
import { type ReactNode, useState } from 'react';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { Board, SURFACE } from '../../panels/Board.tsx';
import { CONSOLE_TOP_DMM, CONSOLE_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { ButtonRow } from '../../panels/ButtonRow.tsx';
import { HintLine } from '../../panels/HintLine.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { KindButtons, MeasureButton } from './MeasureButtons.tsx';
import { nextStep } from './next-step.ts';
import { useFirstWords } from './use-first-words.ts';
import { PlaneButtons } from './PlaneButtons.tsx';
import { RoomButtons } from './RoomButtons.tsx';
import { OptionsButton, RoomOptions } from './RoomOptions.tsx';
import { Cine, SliceOptions, SliceOptionsButton } from './SliceOptions.tsx';
import { ToolButtons } from './ToolButtons.tsx';
import { WindowButtons } from './WindowButtons.tsx';

/** What is shown between the tools and the way out: one at a time, so that the console stays below the slice. */
type Drawer = 'windows' | 'kinds' | 'slices' | 'options';

/** Every control of the reading room in one place below the slice; says on its first line what to do next. */
export function Console({ presets }: { readonly presets: readonly WindowPreset[] }) {
  const [drawer, setDrawer] = useState<Drawer>('windows');
  const toggle = (which: Drawer) => () => setDrawer(drawer === which ? 'windows' : which);
  const state = useViewerState((s) => s);
  // What comes to the practice, or back from it, begins with the windows.
  const viewer = useViewer();
  const [drawnFor, setDrawnFor] = useState(viewer);
  if (drawnFor !== viewer) {
    setDrawnFor(viewer);
    setDrawer('windows');
  }
  const firstWords = useFirstWords();
  const stick = useXR((xr) => !xr.inputSourceStates.some(({ type }) => type === 'hand'));
  const drawers: Readonly<Record<Drawer, ReactNode>> = {
    windows: <WindowButtons presets={presets} />,
    kinds: <KindButtons onChosen={() => setDrawer('windows')} />,
    slices: <SliceOptions />,
    options: <RoomOptions />,
  };
  return (
    <MovablePanel id="console" name="the buttons" hangsFrom={CONSOLE_TOP_DMM}>
      <Board {...SURFACE} width={CONSOLE_WIDTH_DMM} gap={10}>
        <HintLine otherwise={firstWords ?? nextStep(state, stick)} />
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

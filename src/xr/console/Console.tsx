import { Text } from '@react-three/uikit';
import { useXR } from '@react-three/xr';
import { useState } from 'react';
import type { WindowPreset } from '../../imaging/voi-window.ts';
import { PALETTE } from '../../ui/room/palette.ts';
import { useViewerState } from '../../ui/viewer-context.ts';
import { Board, SURFACE } from '../look/Board.tsx';
import { useHint } from '../look/hint.ts';
import { CONSOLE_WIDTH_DMM } from '../place/layout.ts';
import { MovablePanel } from '../place/MovablePanel.tsx';
import { useArrangement } from '../place/room-memory-context.ts';
import { ButtonRow } from './ButtonRow.tsx';
import { HistoryButtons } from './HistoryButtons.tsx';
import { KindButtons, MeasureButton } from './MeasureButtons.tsx';
import { nextStep } from './next-step.ts';
import { PlaneButtons } from './PlaneButtons.tsx';
import { RoomButtons } from './RoomButtons.tsx';
import { ToolButtons } from './ToolButtons.tsx';
import { WindowButtons } from './WindowButtons.tsx';

/** Every control of the reading room in one place below the slice; says on its first line what to do next. */
export function Console({ presets }: { readonly presets: readonly WindowPreset[] }) {
  const hint = useHint();
  const [measuring, setMeasuring] = useState(false);
  const state = useViewerState((s) => s);
  return (
    <MovablePanel id="console" name="the buttons">
      <Board {...SURFACE} width={CONSOLE_WIDTH_DMM} gap={10}>
        <Text color={hint ? PALETTE.textDim : PALETTE.own}>{hint ?? nextStep(state)}</Text>
        <PlaneButtons />
        <ButtonRow>
          <ToolButtons />
          <MeasureButton open={measuring} onToggle={() => setMeasuring(!measuring)} />
          <HistoryButtons />
        </ButtonRow>
        {measuring ? (
          <KindButtons onChosen={() => setMeasuring(false)} />
        ) : (
          <WindowButtons presets={presets} />
        )}
        <ButtonRow>
          <RoomButtons />
        </ButtonRow>
        <Text color={PALETTE.textDim}>{useHandsHint()}</Text>
      </Board>
    </MovablePanel>
  );
}

/** What the hands can do without any button of the console. */
function useHandsHint(): string {
  const tracked = useXR((xr) => xr.inputSourceStates.some(({ type }) => type === 'hand'));
  const hand = useArrangement((room) => (room.leftHanded ? 'right' : 'left'));
  return tracked
    ? `Pinch to press. Scroll by the strip beside the slice. Your ${hand} palm, turned to your face, has a menu.`
    : `Thumbstick: slices, sideways size. Grip: push through slices. The back of your ${hand} hand has a menu.`;
}

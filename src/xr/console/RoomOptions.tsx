import { Text } from '@react-three/uikit';
import { useXR } from '@react-three/xr';
import { PALETTE } from '../../ui/room/palette.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useArrangement } from '../place/room-memory-context.ts';
import { ButtonRow, GROW } from '../../panels/ButtonRow.tsx';
import { OptionButtons } from './OptionButtons.tsx';

interface OptionsButtonProps {
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides the options and what the hands can do. */
export function OptionsButton({ open, onToggle }: OptionsButtonProps) {
  const says = useSays();
  return (
    <PanelButton
      text="Options"
      chosen={open}
      onPress={onToggle}
      onHoverChange={says(open ? 'Back to the windows' : 'Left-handed, moving about, what hands can do')}
      layout={GROW}
    />
  );
}

/** The room's options, and everything that hands can do without a button. */
export function RoomOptions() {
  const tracked = useXR((xr) => xr.inputSourceStates.some(({ type }) => type === 'hand'));
  const hand = useArrangement((room) => (room.leftHanded ? 'right' : 'left'));
  return (
    <>
      <ButtonRow>
        <OptionButtons />
      </ButtonRow>
      <Text color={PALETTE.textDim}>
        {tracked
          ? `Pinch far off: the tool. Pinch at the slice, or hold “Slices” beside it: push and pull. Turn your ${hand} palm to your face for a menu.`
          : `Thumbstick: slices, sideways size. Grip: pushes through slices. “Window” beside them: hold and move. Turn the back of your ${hand} hand to your face for a menu.`}
      </Text>
    </>
  );
}

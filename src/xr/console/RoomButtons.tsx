import { useXRStore } from '@react-three/xr';
import { usePracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { useSays } from '../look/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useArrangement, useRoomMemory } from '../place/room-memory-context.ts';
import { useWorkspace } from '../place/Workspace.tsx';
import { GROW } from './ButtonRow.tsx';

/** Where things stand, which hand, whether one moves, and the way out. */
export function RoomButtons({ layout = GROW }: { readonly layout?: { readonly flexGrow: number } }) {
  const xr = useXRStore();
  const workspace = useWorkspace();
  const memory = useRoomMemory();
  const leftHanded = useArrangement((room) => room.leftHanded);
  const movingAbout = useArrangement((room) => room.movingAbout);
  const says = useSays();
  const { enter, leave } = usePracticeDoor();
  const stick = leftHanded ? 'right' : 'left';
  return (
    <>
      <PanelButton
        text="Put everything back"
        onPress={() => workspace.putBack()}
        onHoverChange={says('Every panel and the volume where they belong, before you')}
        layout={layout}
      />
      <PanelButton
        text="Recentre"
        onPress={() => workspace.recentre()}
        onHoverChange={says('Brings the room before you, arranged as it is')}
        layout={layout}
      />
      <PanelButton
        text="Left-handed"
        chosen={leftHanded}
        onPress={() => memory.chooseHand(!leftHanded)}
        onHoverChange={says('Changes the sides: questions, volume and wrist menu')}
        layout={layout}
      />
      <PanelButton
        text="Moving about"
        chosen={movingAbout}
        onPress={() => memory.moveAbout(!movingAbout)}
        onHoverChange={says(
          movingAbout
            ? `Off: the ${stick} thumbstick scrolls again`
            : `The ${stick} thumbstick turns you, and takes you to the ring`,
        )}
        layout={layout}
      />
      {enter && (
        <PanelButton
          text="Practice"
          onPress={enter}
          onHoverChange={says('Learn the tools in three minutes, on a block of known sizes; comes back here')}
          layout={layout}
        />
      )}
      {leave && (
        <PanelButton
          text="Leave practice"
          onPress={leave}
          onHoverChange={says('Back to what you read; what you practised is kept')}
          layout={layout}
        />
      )}
      <PanelButton
        text="Exit VR"
        onPress={() => void xr.getState().session?.end()}
        onHoverChange={says('Back to the screen; everything is kept')}
        layout={layout}
      />
    </>
  );
}

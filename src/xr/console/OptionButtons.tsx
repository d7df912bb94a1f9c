import { usePracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useArrangement, useRoomMemory } from '../place/room-memory-context.ts';
import { GROW } from '../../panels/ButtonRow.tsx';

/** Which hand points, whether the thumbstick of the other moves the person, and practising. */
export function OptionButtons({ layout = GROW }: { readonly layout?: { readonly flexGrow: number } }) {
  const memory = useRoomMemory();
  const leftHanded = useArrangement((room) => room.leftHanded);
  const movingAbout = useArrangement((room) => room.movingAbout);
  const says = useSays();
  const { enter } = usePracticeDoor();
  const stick = leftHanded ? 'right' : 'left';
  return (
    <>
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
    </>
  );
}

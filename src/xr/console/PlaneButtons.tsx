import { planeNames } from '../../imaging/slice-plane.ts';
import { PLANE_NAMES } from '../../ui/room/plane-names.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useArrangement, useRoomMemory } from '../place/room-memory-context.ts';
import { ButtonRow, GROW } from '../../panels/ButtonRow.tsx';

/** Which plane is on the large panel, whether the other two stand beside it, and how all were opened. */
export function PlaneButtons() {
  const memory = useRoomMemory();
  const plane = useArrangement((room) => room.plane);
  const threePlanes = useArrangement((room) => room.threePlanes);
  const viewer = useViewer();
  const says = useSays();
  return (
    <ButtonRow>
      {planeNames.map((name) => (
        <PanelButton
          key={name}
          text={PLANE_NAMES[name]}
          chosen={name === plane}
          onPress={() => memory.showPlane(name)}
          onHoverChange={says(`Shows ${name} slices on the large panel`)}
          layout={GROW}
        />
      ))}
      <PanelButton
        text="Three planes"
        chosen={threePlanes}
        onPress={() => memory.showThreePlanes(!threePlanes)}
        onHoverChange={says(
          threePlanes ? 'Shows the large panel alone' : 'Shows the other two planes beside the large one',
        )}
        layout={GROW}
      />
      <PanelButton
        text="Reset"
        onPress={(by) => viewer.run('resetViews', undefined, by)}
        onHoverChange={says('Slice, zoom and window as at the start; measurements stay')}
        layout={GROW}
      />
    </ButtonRow>
  );
}

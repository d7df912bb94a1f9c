import { useXRStore } from '@react-three/xr';
import { usePracticeDoor } from '../../ui/tutorial/practice-door.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { useWorkspace } from '../place/Workspace.tsx';
import { GROW } from '../../panels/ButtonRow.tsx';

/** Everything where it belongs, the room where one faces, and the way out. */
export function RoomButtons({ layout = GROW }: { readonly layout?: { readonly flexGrow: number } }) {
  const xr = useXRStore();
  const workspace = useWorkspace();
  const says = useSays();
  const { leave } = usePracticeDoor();
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
        text="Exit VR"
        onPress={() => void xr.getState().session?.end()}
        onHoverChange={says('Back to the screen; everything is kept')}
        layout={layout}
      />
      {leave && (
        <PanelButton
          text="Leave practice"
          onPress={leave}
          onHoverChange={says('Back to what you read; what you practised is kept')}
          layout={layout}
        />
      )}
    </>
  );
}

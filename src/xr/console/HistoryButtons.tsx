import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { useSays } from '../look/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { GROW } from './ButtonRow.tsx';

/** Back one step, and away with what is being placed or is selected. */
export function HistoryButtons({ layout = GROW }: { readonly layout?: { readonly flexGrow: number } }) {
  const viewer = useViewer();
  const { placing, selectedId } = useViewerState((s) => s);
  const says = useSays();
  return (
    <>
      <PanelButton
        text="Undo"
        disabled={!viewer.canUndo()}
        onPress={(by) => viewer.undo(by)}
        onHoverChange={says('Takes back the last change')}
        layout={layout}
      />
      <PanelButton
        text={placing ? 'Cancel' : 'Delete'}
        disabled={!placing && !selectedId}
        onPress={(by) => {
          if (placing) viewer.run('cancelPlacing', undefined, by);
          else if (selectedId) viewer.run('removeMeasurement', { id: selectedId }, by);
        }}
        onHoverChange={says(
          placing ? 'Drops the point just placed' : 'Removes the measurement with the double rings',
        )}
        layout={layout}
      />
    </>
  );
}

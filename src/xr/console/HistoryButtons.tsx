import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { canFinish } from '../../viewer/finish-measurement.ts';
import { canTakeBack, takeBack } from '../../viewer/take-back.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { GROW } from '../../panels/ButtonRow.tsx';

/** Back one step, and away with what is being placed or is selected. */
export function HistoryButtons({ layout = GROW }: { readonly layout?: { readonly flexGrow: number } }) {
  const viewer = useViewer();
  const state = useViewerState((s) => s);
  const { placing, selectedId } = state;
  const says = useSays();
  return (
    <>
      <PanelButton
        text="Undo"
        disabled={!canTakeBack(viewer)}
        onPress={(by) => takeBack(viewer, by)}
        onHoverChange={says('Takes back the last point or change; so do B and Y on a controller')}
        layout={layout}
      />
      {canFinish(state) && (
        <PanelButton
          text="Finish"
          primary
          onPress={(by) =>
            viewer.run('finishPlacing', { id: viewer.newId(), createdAt: viewer.clock.now() }, by)
          }
          onHoverChange={says('Ends the measurement with the points it has')}
          layout={layout}
        />
      )}
      <PanelButton
        text={placing ? 'Cancel' : 'Delete'}
        disabled={!placing && !selectedId}
        onPress={(by) => {
          if (placing) viewer.run('cancelPlacing', undefined, by);
          else if (selectedId) viewer.run('removeMeasurement', { id: selectedId }, by);
        }}
        onHoverChange={says(
          placing ? 'Drops the measurement under way' : 'Removes the measurement with the double rings',
        )}
        layout={layout}
      />
    </>
  );
}

import { measurementKinds } from '../../measure/index.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { ButtonRow, GROW, THIRD } from '../../panels/ButtonRow.tsx';

interface MeasureButtonProps {
  /** The kinds are shown. */
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** Shows and hides everything that can be measured. */
export function MeasureButton({ open, onToggle }: MeasureButtonProps) {
  const { tool, measuringKind, scan } = useViewerState((s) => s);
  const says = useSays();
  const chosenKind = measurementKinds.get(measuringKind).name;
  return (
    <PanelButton
      text={tool === 'measure' ? `Measure: ${chosenKind}` : 'Measure'}
      chosen={open || tool === 'measure'}
      disabled={!scan?.measurable}
      onPress={onToggle}
      onHoverChange={says(open ? 'Back to the windows' : 'Shows everything that can be measured')}
      layout={GROW}
    />
  );
}

/** All kinds of measurement, in the place of the windows while one is being chosen. */
export function KindButtons({ onChosen }: { readonly onChosen: () => void }) {
  const viewer = useViewer();
  const { tool, measuringKind, snapping } = useViewerState((s) => s);
  const says = useSays();
  return (
    <ButtonRow>
      {measurementKinds.all.map(({ kind, name, steps }) => (
        <PanelButton
          key={kind}
          text={name}
          chosen={tool === 'measure' && measuringKind === kind}
          onPress={(by) => {
            viewer.run('selectTool', { tool: 'measure', kind }, by);
            onChosen();
          }}
          onHoverChange={says(steps[0] ?? name)}
          layout={THIRD}
        />
      ))}
      <PanelButton
        text="Snap to edges"
        chosen={snapping}
        onPress={(by) => viewer.run('setSnapping', { on: !snapping }, by)}
        onHoverChange={says(
          snapping ? 'Points stay where you put them' : 'Points go to the strongest edge within 3 mm',
        )}
        layout={THIRD}
      />
    </ButtonRow>
  );
}

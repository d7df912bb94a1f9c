import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { tools } from '../../viewer/tools/index.ts';
import { useSays } from '../../panels/hint.ts';
import { PanelButton } from '../look/PanelButton.tsx';
import { GROW } from '../../panels/ButtonRow.tsx';

/** Every tool that has no kinds of its own; what a press on a slice then does. */
export function ToolButtons({ layout = GROW }: { readonly layout?: { readonly flexGrow: number } }) {
  const viewer = useViewer();
  const chosen = useViewerState((s) => s.tool);
  const says = useSays();
  return tools.all
    .filter(({ kind }) => kind !== 'measure')
    .map(({ kind, name, hint }) => (
      <PanelButton
        key={kind}
        text={name}
        chosen={chosen === kind}
        onPress={(by) => viewer.run('selectTool', { tool: kind }, by)}
        onHoverChange={says(hint)}
        layout={layout}
      />
    ));
}

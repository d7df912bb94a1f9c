import { Toolbar } from 'react-aria-components';
import { useViewerState } from '../../ui/viewer-context.ts';
import { editActions } from '../actions/general-actions.ts';
import type { ActionSite, StationAction } from '../actions/station-action.ts';
import { measureActions, toolActions } from '../actions/tool-actions.ts';
import { RailButton } from './RailButton.tsx';
import { byMouse } from '../by-mouse.ts';
import './tool-rail.css';

interface ToolRailProps {
  readonly siteNow: () => ActionSite;
}

/** Every tool with its key, every kind of measurement, then undo, redo and reset; arrow keys go from one to the next. */
export function ToolRail({ siteNow }: ToolRailProps) {
  const tool = useViewerState((s) => s.tool);
  const measuringKind = useViewerState((s) => s.measuringKind);
  // What can be undone changes with these; reading them here renders the buttons again.
  useViewerState((s) => s.annotations);
  useViewerState((s) => s.curves);
  useViewerState((s) => s.crop);
  useViewerState((s) => s.newMarkRating);
  const site: ActionSite = { ...siteNow(), origin: byMouse };
  const chosen = tool === 'measure' ? `measure.${measuringKind}` : `tool.${tool}`;
  const button = (action: StationAction) => (
    <RailButton key={action.id} action={action} site={site} chosen={action.id === chosen} />
  );
  return (
    <Toolbar className="tool-rail" aria-label="Tools" orientation="vertical">
      <div className="rail-tools">
        {toolActions.filter(({ possible }) => possible?.(site) ?? true).map(button)}
      </div>
      <div className="rail-icons">{measureActions.map(button)}</div>
      <div className="rail-icons">
        {editActions.map((action) => (
          <RailButton key={action.id} action={action} site={site} />
        ))}
      </div>
    </Toolbar>
  );
}

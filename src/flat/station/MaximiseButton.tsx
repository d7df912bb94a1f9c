import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { ViewName } from '../../viewer/viewer-state.ts';
import { actionById, actionControl } from '../actions/action-control.ts';
import { layoutActions } from '../actions/layout-actions.ts';
import { IconButton } from '../IconButton.tsx';
import { PLANE_TITLES } from './plane-titles.ts';
import { byMouse } from '../by-mouse.ts';

/** Shows one view alone, or all four again. */
export function MaximiseButton({ view }: { view: ViewName }) {
  const viewer = useViewer();
  const alone = useViewerState((s) => s.maximised === view);
  return (
    <IconButton
      icon={alone ? 'shrink' : 'enlarge'}
      className="maximise"
      aria-pressed={alone}
      label={alone ? 'Show all views' : `Show ${PLANE_TITLES[view]} alone`}
      {...actionControl(enlarge, alone ? 'All views again' : 'Enlarge this view')}
      onClick={() => viewer.run('maximise', { view }, byMouse)}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
    />
  );
}

const enlarge = { ...actionById(layoutActions, 'layout.maximise'), hint: 'as a double click does' };

import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { layouts } from '../../viewer/layout.ts';
import { actionById, actionControl } from '../actions/action-control.ts';
import { layoutActions } from '../actions/layout-actions.ts';
import { Icon } from '../Icon.tsx';
import { byMouse } from '../by-mouse.ts';

/** How the views share the screen, one button for each way. */
export function LayoutPicker() {
  const viewer = useViewer();
  const layout = useViewerState((s) => s.layout);
  return (
    <fieldset className="segment-group layout-picker">
      <legend className="visually-hidden">Layout</legend>
      {layouts.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          className="segment icon-segment"
          aria-label={`Layout ${name}`}
          aria-pressed={layout === id}
          {...actionControl(actionById(layoutActions, `layout.${id}`))}
          onClick={() => viewer.run('setLayout', { layout: id }, byMouse)}
        >
          <Icon name={`layout-${id}`} />
        </button>
      ))}
    </fieldset>
  );
}

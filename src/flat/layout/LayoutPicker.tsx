import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { layouts } from '../../viewer/layout.ts';
import { Icon } from '../Icon.tsx';

/** How the views share the screen, one button for each way. */
export function LayoutPicker() {
  const viewer = useViewer();
  const layout = useViewerState((s) => s.layout);
  return (
    <fieldset className="segment-group layout-picker">
      <legend className="visually-hidden">Layout</legend>
      {layouts.map(({ id, name, hint }, i) => (
        <button
          key={id}
          type="button"
          className="segment icon-segment"
          aria-label={`Layout ${name}`}
          aria-pressed={layout === id}
          aria-keyshortcuts={`Shift+${i + 1}`}
          title={`${name}: ${hint} (Shift ${i + 1})`}
          onClick={() => viewer.run('setLayout', { layout: id }, { input: 'mouse', condition: 'flat' })}
        >
          <Icon name={`layout-${id}`} />
        </button>
      ))}
    </fieldset>
  );
}

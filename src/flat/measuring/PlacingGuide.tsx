import { measurementKinds } from '../../measure/index.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { canFinish } from '../../viewer/finish-measurement.ts';
import { Icon } from '../Icon.tsx';
import { IconButton } from '../IconButton.tsx';
import { byMouse } from '../by-mouse.ts';
import './measuring.css';

/** While a measurement is being placed: what the next press is for, with the ways to end it or leave it. */
export function PlacingGuide() {
  const viewer = useViewer();
  const placing = useViewerState((s) => s.placing);
  const measuringKind = useViewerState((s) => s.measuringKind);
  if (!placing) return null;
  const { name, steps, maxPoints } = measurementKinds.get(measuringKind);
  const count = placing.points.length;
  const step = steps[count] ?? steps.at(-1);
  const finishes = canFinish({ placing, measuringKind });
  return (
    <div className="placing-guide">
      <p role="status">
        <strong>{name}</strong> {count + 1}
        {maxPoints === steps.length && ` of ${maxPoints}`}: {step}
      </p>
      {finishes && (
        <button
          type="button"
          className="button primary"
          title="Finish (Enter)"
          onClick={() =>
            viewer.run('finishPlacing', { id: viewer.newId(), createdAt: viewer.clock.now() }, byMouse)
          }
        >
          <Icon name="check" /> Finish
        </button>
      )}
      <IconButton
        icon="cross"
        label="Stop placing"
        title="Stop placing (Escape)"
        onClick={() => viewer.run('cancelPlacing', undefined, byMouse)}
      />
    </div>
  );
}

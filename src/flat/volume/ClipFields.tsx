import type { PlaneName } from '../../imaging/slice-plane.ts';
import { shownClip, unclipped } from '../../render/shown-volume.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { Choice } from './Choice.tsx';
import { byMouse } from '../by-mouse.ts';

/** The sides of each plane by name: along its normal, and against it. */
const planes: readonly { plane: PlaneName; label: string; along: string; against: string }[] = [
  { plane: 'axial', label: 'Axial plane', along: 'Above', against: 'Below' },
  { plane: 'coronal', label: 'Coronal plane', along: 'Back', against: 'Front' },
  { plane: 'sagittal', label: 'Sagittal plane', along: 'Right', against: 'Left' },
];

/** Cuts the 3D picture open at the planes through the crosshair: a half, a quarter or an eighth stays. */
export function ClipFields() {
  const viewer = useViewer();
  const clip = useViewerState(shownClip);
  const chosen = useViewerState((s) => s.crosshairClip !== undefined);
  const held = useViewerState((s) => s.cut !== undefined);
  const cut = Object.values(clip).some((side) => side !== 0);
  return (
    <fieldset className="panel-group">
      <legend>Cut at the crosshair</legend>
      <p className="small-print">
        What stays beside each plane. The cut follows the crosshair
        {cut && !chosen && '; this one belongs to the tissue preset'}.
      </p>
      {planes.map(({ plane, label, along, against }) => (
        <Choice
          key={plane}
          label={label}
          value={clip[plane]}
          options={[
            { value: 0, name: 'All' },
            { value: 1, name: along },
            { value: -1, name: against },
          ]}
          onChange={(side) => viewer.run('setCrosshairClip', { clip: { ...clip, [plane]: side } }, byMouse)}
        />
      ))}
      <button
        type="button"
        className="button small"
        disabled={!cut}
        onClick={() => viewer.run('setCrosshairClip', { clip: unclipped }, byMouse)}
      >
        Cut nothing
      </button>
      {held && (
        <button
          type="button"
          className="button small"
          onClick={() => viewer.run('dropCut', undefined, byMouse)}
        >
          Put the cut plane from VR away
        </button>
      )}
    </fieldset>
  );
}

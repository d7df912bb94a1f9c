import { useMemo } from 'react';
import { wholeBox } from '../../render/shown-volume.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { cropFaces, cutMm, withCut } from '../../viewer/crop-faces.ts';
import { NumberField } from './NumberField.tsx';
import { byMouse } from '../by-mouse.ts';

/** How much is cut off at each side, in numbers; the same box has handles in the picture. */
export function CropFields({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const crop = useViewerState((s) => s.crop);
  const shown = useViewerState((s) => s.cropShown);
  const whole = useMemo(() => wholeBox(scan.volume, scan.frame), [scan]);
  const box = crop ?? whole;
  return (
    <fieldset className="panel-group">
      <legend>Crop box</legend>
      <p className="small-print">Millimetres cut off at each side of the patient.</p>
      <div className="field-grid">
        {cropFaces.map((face) => (
          <NumberField
            key={face.id}
            label={face.name}
            unit="mm"
            value={Math.round(cutMm(box, whole, face))}
            min={0}
            max={Math.floor(whole[face.axis][1] - whole[face.axis][0])}
            onChange={(mm) => viewer.run('setCrop', { crop: withCut(box, whole, face, mm) }, byMouse)}
          />
        ))}
      </div>
      <div className="curve-buttons">
        <button
          type="button"
          className="button small"
          aria-pressed={shown}
          onClick={() => viewer.run('showCrop', { on: !shown }, byMouse)}
        >
          Handles in the picture
        </button>
        <button
          type="button"
          className="button small"
          disabled={!crop}
          onClick={() => viewer.run('setCrop', { crop: undefined }, byMouse)}
        >
          Show all again
        </button>
      </div>
    </fieldset>
  );
}

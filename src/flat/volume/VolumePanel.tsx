import { renderModes } from '../../render/modes/index.ts';
import { transferFunctionById, transferFunctions } from '../../render/transfer-functions.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { AdvancedLook } from './AdvancedLook.tsx';
import { ClipFields } from './ClipFields.tsx';
import { CropFields } from './CropFields.tsx';
import { CurveEditor } from './CurveEditor.tsx';
import { ProjectionFields } from './ProjectionFields.tsx';
import { ThresholdFields } from './ThresholdFields.tsx';
import { ViewFields } from './ViewFields.tsx';
import { byMouse } from '../by-mouse.ts';
import './volume-panel.css';

/** Everything that decides the 3D picture. */
export function VolumePanel({ scan }: { scan: Scan }) {
  const viewer = useViewer();
  const renderMode = useViewerState((s) => s.renderMode);
  const id = useViewerState((s) => s.transferFunctionId);
  const { uses } = renderModes.get(renderMode);
  return (
    <div className="volume-panel">
      <label className="field-label">
        Way of rendering
        <select
          className="field"
          value={renderMode}
          onChange={(event) => viewer.run('setRenderMode', { mode: event.target.value }, byMouse)}
        >
          {renderModes.all.map(({ kind, name }) => (
            <option key={kind} value={kind}>
              {name}
            </option>
          ))}
        </select>
      </label>
      {uses.transferFunction && (
        <>
          <label className="field-label">
            Tissue preset
            <select
              className="field"
              value={id}
              onChange={(event) => viewer.run('setTransferFunction', { id: event.target.value }, byMouse)}
            >
              {transferFunctions.map((preset) => (
                <option key={preset.id} value={preset.id}>
                  {preset.name}
                </option>
              ))}
            </select>
          </label>
          <p className="small-print">{transferFunctionById(id).about}</p>
          <CurveEditor scan={scan} />
        </>
      )}
      {uses.window && <ProjectionFields />}
      {uses.isoHu && <ThresholdFields volume={scan.volume} />}
      {(uses.transferFunction || uses.isoHu) && <AdvancedLook tissue={uses.transferFunction} />}
      <ClipFields />
      <CropFields scan={scan} />
      <ViewFields />
    </div>
  );
}

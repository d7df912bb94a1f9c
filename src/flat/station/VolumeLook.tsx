import type { ValueUnit } from '../../imaging/volume.ts';
import { renderModes } from '../../render/modes/index.ts';
import { transferFunctions } from '../../render/transfer-functions.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import type { Origin } from '../../viewer/event-log.ts';

const byMouse: Origin = { input: 'mouse', condition: 'flat' };

/** What the 3D view shows: tissue preset and way of rendering. */
export function VolumeLook({ unit }: { unit: ValueUnit }) {
  const viewer = useViewer();
  const transferFunctionId = useViewerState((s) => s.transferFunctionId);
  const renderMode = useViewerState((s) => s.renderMode);
  return (
    <div className="volume-look">
      <select
        aria-label="Tissues shown in 3D"
        value={transferFunctionId}
        onChange={(event) => viewer.run('setTransferFunction', { id: event.target.value }, byMouse)}
      >
        {transferFunctions.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label="Way of rendering"
        value={renderMode}
        onChange={(event) => viewer.run('setRenderMode', { mode: event.target.value }, byMouse)}
      >
        {renderModes.all.map(({ kind, name }) => (
          <option key={kind} value={kind}>
            {name}
          </option>
        ))}
      </select>
      {unit !== 'HU' && <small>Values are not HU: tissue presets may not fit.</small>}
    </div>
  );
}

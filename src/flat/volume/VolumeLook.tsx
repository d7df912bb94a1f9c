import type { ValueUnit } from '../../imaging/volume.ts';
import { renderModes } from '../../render/modes/index.ts';
import { transferFunctionById, transferFunctions } from '../../render/transfer-functions.ts';
import { useViewer, useViewerState } from '../../ui/viewer-context.ts';
import { IconButton } from '../IconButton.tsx';
import { openVolumePanel } from './open-volume-panel.ts';
import { useStationUi } from '../station/station-ui.ts';
import { byMouse } from '../by-mouse.ts';

/** What the 3D view shows: tissue preset and way of rendering, the crop box, and the way to all settings. */
export function VolumeLook({ unit }: { unit: ValueUnit }) {
  const viewer = useViewer();
  const ui = useStationUi();
  const transferFunctionId = useViewerState((s) => s.transferFunctionId);
  const changed = useViewerState((s) => s.curves[s.transferFunctionId] !== undefined);
  const renderMode = useViewerState((s) => s.renderMode);
  const cropShown = useViewerState((s) => s.cropShown);
  const { uses } = renderModes.get(renderMode);
  return (
    <div className="volume-look">
      {uses.transferFunction && (
        <select
          aria-label="Tissues shown in 3D"
          title={transferFunctionById(transferFunctionId).about}
          value={transferFunctionId}
          onChange={(event) => viewer.run('setTransferFunction', { id: event.target.value }, byMouse)}
        >
          {transferFunctions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
              {changed && id === transferFunctionId ? ' *' : ''}
            </option>
          ))}
        </select>
      )}
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
      <IconButton
        icon="crop"
        aria-pressed={cropShown}
        label="Crop box"
        title="Crop box: drag its faces (G in the 3D view)"
        onClick={() => viewer.run('showCrop', { on: !cropShown }, byMouse)}
      />
      <IconButton
        icon="sliders"
        label="All 3D settings"
        title="All 3D settings, in the side panel (Y)"
        onClick={() => openVolumePanel(ui)}
      />
      {unit !== 'HU' && <small>Values are not HU: tissue presets may not fit.</small>}
    </div>
  );
}

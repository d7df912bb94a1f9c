import { Icon } from '../Icon.tsx';
import { useStationUi } from '../station/station-ui.ts';
import { SAVING_DIALOG } from './SavingDialog.tsx';

/** The side panel's way to files: measurements, a picture, a 3D model. */
export function SavingPart() {
  const ui = useStationUi();
  return (
    <>
      <p className="empty">
        Keep measurements, a picture or a 3D model as a file, or open saved measurements.
      </p>
      <button
        type="button"
        className="button"
        aria-keyshortcuts="Control+S"
        title="Save or open (Ctrl S)"
        onClick={() => ui.openDialog(SAVING_DIALOG)}
      >
        <Icon name="save" /> Save or open…
      </button>
    </>
  );
}

import { useContext, useEffect, useState } from 'react';
import type { ViewName } from '../../viewer/viewer-state.ts';
import { useShownViews } from '../layout/use-shown-views.ts';
import { PictureTakerContext } from '../stage/picture-taker.ts';
import { PLANE_TITLES } from '../station/plane-titles.ts';
import { useStationUiState } from '../station/station-ui.ts';
import { ViewElementsContext } from '../station/view-rects.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import { composePicture } from './compose-picture.ts';
import type { SavingServices } from './saving-services.ts';
import { TaskOutcome } from './TaskOutcome.tsx';
import { useTask } from './use-task.ts';

interface Taken {
  readonly png: Blob;
  readonly address: string;
  readonly width: number;
  readonly height: number;
}

/** Saves one view as PNG, in the pixels of the screen, with or without what is drawn over it. */
export function PictureSaving({ services }: { services: SavingServices }) {
  const shown = useShownViews();
  const last = useStationUiState((s) => s.view);
  const [view, setView] = useState<ViewName>(last && shown.includes(last) ? last : shown[0]!);
  const [overlays, setOverlays] = useState(true);
  const picture = useTakenPicture(view, overlays);
  const taken = picture === 'failed' ? undefined : picture;
  const saving = useTask<string>();
  const save = ({ png }: Taken) =>
    saving.start(async () => {
      const name = `oblique-${view === 'volume' ? '3d' : view}.png`;
      await services.saveFile(name, png);
      return `Saved as ${name}.`;
    });
  return (
    <section aria-label="Picture">
      {shown.length > 1 && (
        <ChoiceCards
          legend="View"
          choices={shown.map((id) => ({ id, name: PLANE_TITLES[id] }))}
          chosen={view}
          onChoose={setView}
        />
      )}
      <label className="option">
        <input
          type="checkbox"
          checked={overlays}
          onChange={(event) => setOverlays(event.currentTarget.checked)}
        />
        <span>With measurements, lines and texts</span>
      </label>
      <div className="saving-preview" aria-busy={picture === undefined}>
        {taken ? (
          <img src={taken.address} alt={`${PLANE_TITLES[view]} view as it will be saved`} />
        ) : (
          <p className="empty" role="status">
            {picture === 'failed'
              ? 'The picture could not be drawn. Close this and open it again.'
              : 'Drawing the picture…'}
          </p>
        )}
      </div>
      <div className="saving-row">
        <button
          type="button"
          className="button primary"
          disabled={!taken}
          onClick={() => taken && void save(taken)}
        >
          Save the picture
        </button>
        {taken && (
          <span className="empty">
            {taken.width} × {taken.height} pixels, as on the screen
            {shown.length > 1 && '; show the view alone for more'}
          </span>
        )}
        <TaskOutcome state={saving.state}>{(said) => said}</TaskOutcome>
      </div>
    </section>
  );
}

/** The picture as it would be saved; undefined while it is drawn. */
function useTakenPicture(view: ViewName, overlays: boolean): Taken | 'failed' | undefined {
  const taker = useContext(PictureTakerContext);
  const elements = useContext(ViewElementsContext);
  const [taken, setTaken] = useState<Taken | 'failed' | undefined>(undefined);
  useEffect(() => {
    let gone = false;
    let address: string | undefined;
    const take = async () => {
      const [takePicture, element] = [taker.current, elements.get(view)];
      if (!takePicture || !element) return setTaken('failed');
      const picture = await takePicture(view, overlays);
      const png = await composePicture(picture, element, overlays);
      if (gone) return;
      address = URL.createObjectURL(png);
      setTaken({ png, address, width: picture.canvas.width, height: picture.canvas.height });
    };
    take().catch((error) => {
      if (!gone) setTaken('failed');
      throw error;
    });
    return () => {
      gone = true;
      setTaken(undefined);
      if (address) URL.revokeObjectURL(address);
    };
  }, [taker, elements, view, overlays]);
  return taken;
}

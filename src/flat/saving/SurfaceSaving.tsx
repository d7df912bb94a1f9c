import { useState } from 'react';
import { ProgressBar } from 'react-aria-components';
import { shownClips, shownIsoHu } from '../../render/shown-volume.ts';
import { useViewer } from '../../ui/viewer-context.ts';
import type { Scan } from '../../viewer/scan.ts';
import { withMinus } from '../with-minus.ts';
import { ChoiceCards } from './ChoiceCards.tsx';
import type { SavingServices } from './saving-services.ts';
import { type SurfaceDetail, stepsFor, surfaceDetails } from './surface-detail.ts';
import { surfaceWords } from './surface-words.ts';
import { TaskOutcome } from './TaskOutcome.tsx';
import { useTask } from './use-task.ts';

const formats = [
  { id: 'stl', name: 'STL', hint: 'For 3D printing, in millimetres' },
  { id: 'glb', name: 'GLB', hint: 'For 3D programs and phones, in metres' },
] as const;

/** Saves the surface at a threshold as a file for printing or for other programs. */
export function SurfaceSaving({ scan, services }: { scan: Scan; services: SavingServices }) {
  const viewer = useViewer();
  const [state] = useState(() => viewer.store.getState());
  const clips = shownClips(state, scan);
  const [threshold, setThreshold] = useState(String(shownIsoHu(state)));
  const [cut, setCut] = useState(true);
  const [detail, setDetail] = useState<SurfaceDetail>('medium');
  const [format, setFormat] = useState<'stl' | 'glb'>('stl');
  const making = useTask<string>();
  const [min, max] = scan.volume.huRange;
  const thresholdHu = Number(threshold.replace('−', '-'));
  const usable = threshold.trim() !== '' && thresholdHu > min && thresholdHu <= max;
  const unit = scan.volume.unit === 'HU' ? 'HU' : '';
  if (!scan.measurable)
    return <p className="empty">This image states no pixel size, so a surface would have no true size.</p>;
  const save = () =>
    making.start(async (running) => {
      const wish = {
        thresholdHu,
        steps: stepsFor(detail, scan.volume),
        kept: cut ? clips : [],
        format,
      };
      const surface = await services.makeSurface(scan.volume, wish, running);
      const name = `oblique-surface.${format}`;
      await services.saveFile(name, new Blob([surface.bytes]));
      return `Saved as ${name}: ${surfaceWords(surface)}.`;
    });
  const { step } = making.state;
  return (
    <section aria-label="3D model">
      <p>The surface of everything at or above a threshold, as the Surface mode of the 3D view shows it.</p>
      <label className="labelled">
        <span>Threshold{unit && `, ${unit}`}</span>
        <input
          className="field saving-number"
          inputMode="numeric"
          value={threshold}
          aria-invalid={!usable}
          aria-describedby="saving-threshold-hint"
          onChange={(event) => setThreshold(event.currentTarget.value)}
        />
        <small id="saving-threshold-hint" className={usable ? 'small-print' : 'small-print problem'}>
          {usable
            ? unit
              ? 'Bone begins at about 250 HU, skin at −300.'
              : 'Between the values of what is wanted and of what is round it.'
            : `A number above ${withMinus(min)} and up to ${withMinus(max)}: the values of this scan.`}
        </small>
      </label>
      <ChoiceCards legend="Detail" choices={surfaceDetails} chosen={detail} onChoose={setDetail} />
      <ChoiceCards legend="File" choices={formats} chosen={format} onChoose={setFormat} />
      {clips.length > 0 && (
        <label className="option">
          <input type="checkbox" checked={cut} onChange={(event) => setCut(event.currentTarget.checked)} />
          <span>Cut as the 3D view is cut</span>
        </label>
      )}
      {making.state.step === 'running' ? (
        <Making progress={making.state.progress} onCancel={making.cancel} />
      ) : (
        <div className="saving-row">
          <button type="button" className="button primary" disabled={!usable} onClick={() => void save()}>
            Save the 3D model
          </button>
          {step === 'idle' && <span className="empty">This can take some seconds.</span>}
        </div>
      )}
      <TaskOutcome state={making.state}>{(said) => said}</TaskOutcome>
    </section>
  );
}

interface MakingProps {
  readonly progress: { readonly step: string; readonly done: number; readonly total: number } | undefined;
  readonly onCancel: () => void;
}

function Making({ progress, onCancel }: MakingProps) {
  const percent = progress ? (100 * progress.done) / progress.total : 0;
  const said = progress?.step ?? 'Starting';
  return (
    <>
      <ProgressBar aria-label={said} value={percent} className="progress">
        <div className="progress-track">
          <div className="progress-fill" style={{ width: `${percent}%` }} />
        </div>
      </ProgressBar>
      <div className="saving-row">
        <button type="button" className="button" onClick={onCancel}>
          Cancel
        </button>
        <span className="empty">{said}…</span>
      </div>
    </>
  );
}

import { type FormEvent, useMemo, useRef, useState } from 'react';
import { Heading } from 'react-aria-components';
import type { Volume } from '../../imaging/volume.ts';
import type { DicomOrigin } from '../../sources/opened-study.ts';
import type { DeidentifyOptions } from '../../sources/share-series.ts';
import type { CaseDraft } from '../../teaching/case-draft.ts';
import { CaseFields } from './CaseFields.tsx';
import { CopyOutcome } from './CopyOutcome.tsx';
import { CopyProgress } from './CopyProgress.tsx';
import { KindChoice } from './KindChoice.tsx';
import { namesPatient } from './names-patient.ts';
import { ReviewPart } from './ReviewPart.tsx';
import { ShareOptions } from './ShareOptions.tsx';
import type { ShareServices } from './share-services.ts';
import { shareWarnings } from './share-warnings.ts';
import { useCopying } from './use-copying.ts';
import { mayShowFace, useHead } from './use-head.ts';
import { useSeriesReview } from './use-series-review.ts';
import { ticksFor, WarningList } from './WarningList.tsx';
import { type PreparedCase, planCopy, planPrepared, type ShareKind } from './write-copy.ts';
import './export.css';

interface ShareDialogProps {
  readonly origin: DicomOrigin;
  readonly volume: Volume;
  readonly services: ShareServices;
  /** A case that is written already: its images alone are asked about. */
  readonly prepared?: PreparedCase | undefined;
  readonly onClose: () => void;
}

const firstOptions: DeidentifyOptions = {
  dates: 'shifted',
  times: 'kept',
  patientCharacteristics: 'removed',
  seriesDescription: '',
};
const firstDraft: CaseDraft = {
  title: '',
  history: '',
  level: 'introductory',
  system: 'chest',
  diagnosis: '',
  licence: 'CC-BY-4.0',
  author: '',
};

/** Makes a copy of the scan that names nobody: as DICOM files, or as a teaching case with them. */
export function ShareDialog({ origin, volume, services, prepared, onClose }: ShareDialogProps) {
  const [kind, setKind] = useState<ShareKind>(prepared ? 'case' : 'copy');
  const [options, setOptions] = useState(firstOptions);
  const [draft, setDraft] = useState(firstDraft);
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [secret] = useState(services.newSecret);
  const secretOfNextCopy = useRef(secret);
  const copying = useCopying(services.saveFile);
  const head = useHead(volume);
  const { dates, times, patientCharacteristics, seriesDescription } = options;
  // Not the description: it is the person's own words, and a look through the files would find nothing new.
  const request = useMemo(
    () => ({ origin, secret, options: { dates, times, patientCharacteristics, seriesDescription: '' } }),
    [origin, secret, dates, times, patientCharacteristics],
  );
  const state = useSeriesReview(request, services.review);
  const review = state.step === 'checked' ? state.review : undefined;
  const warnings = review ? shareWarnings(review, mayShowFace(review, volume, head)) : [];
  const said = prepared ? [prepared.texts] : kind === 'case' ? Object.values(draft) : [];
  const typed = [seriesDescription, ...said].join(' ');
  const named = review ? namesPatient(typed, review.attributes) : [];
  const unticked = ticksFor(warnings).some(({ id }) => !ticked.has(id));
  const ready = review !== undefined && review.files > 0 && !unticked && named.length === 0;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!ready) return;
    const share = { origin, secret: secretOfNextCopy.current, options };
    const id = `case-${services.newId().slice(0, 8)}`;
    const { name, write } = prepared
      ? planPrepared(prepared, share, services)
      : planCopy(kind, share, draft, id, services);
    await copying.start(name, write);
    // Other identifiers for another copy: nobody can then tell that the two belong together.
    secretOfNextCopy.current = services.newSecret();
  };
  const tick = (id: string, on: boolean) =>
    setTicked((before) => new Set([...before].filter((other) => other !== id).concat(on ? id : [])));

  if (copying.state.step === 'writing')
    return <CopyProgress progress={copying.state.progress} onCancel={copying.cancel} />;
  return (
    <form className="share" onSubmit={(event) => void submit(event)}>
      <Heading slot="title">{prepared ? 'Save the case' : 'Share this scan'}</Heading>
      <p>
        Everything that names the patient, people, places or days is taken out on this device, by the rules of
        the DICOM standard (PS3.15, basic profile). The pictures stay as they are.
      </p>
      {!prepared && <KindChoice chosen={kind} onChoose={setKind} />}
      {review && <WarningList warnings={warnings} ticked={ticked} onTick={tick} />}
      <ShareOptions options={options} onChange={setOptions} />
      {kind === 'case' && !prepared && (
        <CaseFields
          draft={draft}
          onChange={(changed) => {
            setDraft(changed);
            copying.forget();
          }}
        />
      )}
      <ReviewPart state={state} seriesDescription={seriesDescription} />
      {named.length > 0 && (
        <p role="alert" className="problem">
          Your text repeats what the header says of the patient: {named.join(', ')}. Take it out first.
        </p>
      )}
      <CopyOutcome state={copying.state} />
      <div className="button-row share-end">
        <button type="submit" className="button primary" disabled={!ready}>
          {kind === 'copy' ? 'Save the copy' : 'Save the case'}
        </button>
        <button type="button" className="button" onClick={onClose}>
          Close
        </button>
        {review && unticked && <span className="small-print">Tick above what you have looked at.</span>}
      </div>
    </form>
  );
}

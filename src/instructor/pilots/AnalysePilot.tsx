import { useId, useMemo, useRef, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import { requireOwnAnswers } from '../../research/analysis/check-observations.ts';
import {
  addDataset,
  addPilotFile,
  type LoadedPilot,
  noFiles,
  type PilotFiles,
  pilotOfFiles,
} from '../../research/analysis/pilot-files.ts';
import { protocolOfData } from '../../research/protocol/protocol-of-data.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import type { PilotServices } from './pilot-services.ts';
import { Problem } from '../running/Problem.tsx';
import { ReportView } from './ReportView.tsx';
import { saveDataset } from './save-dataset.ts';

type AnalysisServices = Pick<PilotServices, 'running' | 'saveFile'>;

/** Reads what a pilot left (an exported ZIP, files of devices, CSV, the protocol), and shows the report. */
export function AnalysePilot({ services }: { readonly services: AnalysisServices }) {
  const [files, setFiles] = useState<PilotFiles>(noFiles);
  const [first, setFirst] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<UserError | undefined>(undefined);
  const filesId = useId();
  const firstId = useId();
  /** One choice after the other: files that are still being read are not lost by the next. */
  const reading = useRef(Promise.resolve(files));
  const take = async (chosen: readonly File[]) => {
    const before = reading.current;
    try {
      const after = before.then((known) => readAll(known, chosen, services));
      reading.current = after.catch(() => before);
      setFiles(await after);
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setProblem(error);
    }
  };
  const loaded = useMemo(() => attempt(() => pilotOfFiles(files)), [files]);
  const shown = loaded instanceof UserError ? undefined : loaded;
  const observations = shown?.data.observations ?? [];
  const conditions = [...new Set(observations.map(({ condition }) => condition))];
  const wrong = problem ?? (loaded instanceof UserError ? loaded : undefined);
  const begun = files !== noFiles;
  return (
    <>
      <section
        className="pilot-files"
        aria-labelledby={`${filesId}-heading`}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          void take([...event.dataTransfer.files]);
        }}
      >
        <h2 id={`${filesId}-heading`}>Answers and protocol</h2>
        <p>
          Choose or drop the ZIP that a server exported, the files that devices saved together with the
          pilot’s file, or answers as CSV (one row an answer) with the protocol as JSON. Many at once are put
          together, and what is there twice counts once. Nothing leaves this page.
        </p>
        <label className="button primary" htmlFor={filesId}>
          Choose files
        </label>
        <input
          id={filesId}
          className="visually-hidden"
          type="file"
          multiple
          accept=".csv,.json,.zip,text/csv,application/json,application/zip"
          onChange={({ target }) => {
            const chosen = [...(target.files ?? [])];
            target.value = '';
            void take(chosen);
          }}
        />
        <Problem problem={wrong} />
        {begun && <p role="status">{statusText(files, shown)}</p>}
        {shown && !shown.protocol && conditions.length > 1 && (
          <p className="pilot-field">
            <label htmlFor={firstId}>Condition of interest</label>
            <select
              id={firstId}
              value={first ?? conditions[0]}
              onChange={({ target }) => setFirst(target.value)}
            >
              {conditions.map((condition) => (
                <option key={condition}>{condition}</option>
              ))}
            </select>
          </p>
        )}
        {begun && (
          <div className="button-row">
            {observations.length > 0 && (
              <button type="button" className="button" onClick={() => print()}>
                Print or save as PDF
              </button>
            )}
            {shown && shown.records.length > 0 && (
              <button type="button" className="button" onClick={() => void saveLoaded(shown, services)}>
                Save the data (ZIP)
              </button>
            )}
            <button
              type="button"
              className="button"
              onClick={() => {
                reading.current = Promise.resolve(noFiles);
                setFiles(noFiles);
                setProblem(undefined);
              }}
            >
              Start over
            </button>
          </div>
        )}
      </section>
      {shown && observations.length > 0 && <Report pilot={shown} first={first} />}
    </>
  );
}

/** The report, or the sentence that says why there is none. */
function Report({ pilot, first }: { readonly pilot: LoadedPilot; readonly first: string | undefined }) {
  const plan = useMemo(() => attempt(() => planOf(pilot, first)), [pilot, first]);
  if (plan instanceof UserError) return <Problem problem={plan} />;
  return (
    <ReportView protocol={plan} data={pilot.data} context={pilot.context} exploratory={!pilot.protocol} />
  );
}

/** The plan that the answers are analysed by. */
function planOf({ protocol, data: { observations } }: LoadedPilot, first: string | undefined): Protocol {
  const plan = protocol ?? protocolOfData(observations, first);
  requireOwnAnswers(plan, observations);
  return plan;
}

/** What came of something, or the user's mistake that it met. */
function attempt<T>(run: () => T): T | UserError {
  try {
    return run();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

async function readAll(
  before: PilotFiles,
  chosen: readonly File[],
  { running }: AnalysisServices,
): Promise<PilotFiles> {
  let files = before;
  for (const file of chosen)
    files = /\.zip$/i.test(file.name)
      ? addDataset(files, await running.textsOfExport(file))
      : addPilotFile(files, { path: file.name, text: await file.text() });
  return files;
}

function statusText({ devices, protocol }: PilotFiles, shown: LoadedPilot | undefined): string {
  const rows = shown?.data.observations ?? [];
  const people = new Set(rows.map(({ participantId }) => participantId)).size;
  const handedIn = devices.length > 0 ? ` ${devices.length} files of devices.` : '';
  return `${rows.length} answers of ${people} participants.${handedIn} ${protocol ? `Protocol: ${protocol.title}.` : 'No protocol yet.'}`;
}

async function saveLoaded(
  { records, context: { locked, revealedSeed, concealed } }: LoadedPilot,
  { saveFile }: AnalysisServices,
): Promise<void> {
  if (!locked) return;
  const content = { locked, records: records.map((record) => ({ record })), revealedSeed, concealed };
  await saveDataset(`${locked.protocol.id}.zip`, content, saveFile);
}

import { useId, useMemo, useRef, useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import { requireOwnAnswers } from '../../research/analysis/check-observations.ts';
import { importObservations } from '../../research/analysis/import-observations.ts';
import { mergeObservations } from '../../research/analysis/merge-observations.ts';
import type { Observation } from '../../research/analysis/observation.ts';
import { protocolOfData } from '../../research/protocol/protocol-of-data.ts';
import { readProtocol } from '../../research/protocol/read-protocol.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import { ReportView } from './ReportView.tsx';

interface Loaded {
  readonly observations: readonly Observation[];
  readonly protocol: Protocol | undefined;
}

const nothing: Loaded = { observations: [], protocol: undefined };

/** Reads answers (CSV, from one device or many) and, if there is one, the protocol, and shows the report. */
export function AnalysePilot() {
  const [loaded, setLoaded] = useState<Loaded>(nothing);
  const [first, setFirst] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<UserError | undefined>(undefined);
  const filesId = useId();
  const firstId = useId();
  /** One choice after the other: files that are still being read are not lost by the next. */
  const reading = useRef(Promise.resolve(loaded));
  const take = async (files: readonly File[]) => {
    const before = reading.current;
    try {
      const after = before.then((known) => read(known, files));
      reading.current = after.catch(() => before);
      setLoaded(await after);
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setProblem(error);
    }
  };
  const { observations, protocol } = loaded;
  const conditions = [...new Set(observations.map(({ condition }) => condition))];
  return (
    <>
      <section className="pilot-files" aria-labelledby={`${filesId}-heading`}>
        <h2 id={`${filesId}-heading`}>Answers and protocol</h2>
        <p>
          Choose the answers as CSV (one row an answer; several files are put together, and the same answer
          twice counts once), and the protocol as JSON where there is one. Nothing leaves this page.
        </p>
        <label className="button primary" htmlFor={filesId}>
          Choose files
        </label>
        <input
          id={filesId}
          className="visually-hidden"
          type="file"
          multiple
          accept=".csv,.json,text/csv,application/json"
          onChange={({ target }) => {
            const files = [...(target.files ?? [])];
            target.value = '';
            void take(files);
          }}
        />
        {problem && (
          <p role="alert" className="problem">
            {problem.message} <code>{problem.code}</code>
          </p>
        )}
        {observations.length > 0 && (
          <p role="status">
            {observations.length} answers of {new Set(observations.map((row) => row.participantId)).size}{' '}
            participants. {protocol ? `Protocol: ${protocol.title}.` : 'No protocol yet.'}
          </p>
        )}
        {!protocol && conditions.length > 1 && (
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
        {observations.length > 0 && (
          <div className="button-row">
            <button type="button" className="button" onClick={() => print()}>
              Print or save as PDF
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                reading.current = Promise.resolve(nothing);
                setLoaded(nothing);
              }}
            >
              Start over
            </button>
          </div>
        )}
      </section>
      <Report observations={observations} protocol={protocol} first={first} />
    </>
  );
}

interface ReportProps extends Loaded {
  readonly first: string | undefined;
}

/** The report, or the sentence that says why there is none. */
function Report({ observations, protocol, first }: ReportProps) {
  const plan = useMemo(() => planOf({ observations, protocol, first }), [observations, protocol, first]);
  if (observations.length === 0) return null;
  if (plan instanceof UserError)
    return (
      <p role="alert" className="problem">
        {plan.message} <code>{plan.code}</code>
      </p>
    );
  return <ReportView protocol={plan} observations={observations} exploratory={!protocol} />;
}

/** The plan that the answers are analysed by, or why they cannot be. */
function planOf({ observations, protocol, first }: ReportProps): Protocol | UserError {
  try {
    const plan = protocol ?? protocolOfData(observations, first);
    requireOwnAnswers(plan, observations);
    return plan;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}

async function read(before: Loaded, files: readonly File[]): Promise<Loaded> {
  let { observations, protocol } = before;
  for (const file of files) {
    const text = await file.text();
    if (text.trimStart().startsWith('{')) protocol = readProtocol(text);
    else observations = mergeObservations([observations, importObservations(text)]);
  }
  return { observations, protocol };
}

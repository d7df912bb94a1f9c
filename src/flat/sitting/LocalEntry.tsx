import { useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import { type LocalPilot, readLocalPilot } from '../../research/sitting/local-pilot.ts';

interface LocalEntryProps {
  readonly busy: boolean;
  readonly onJoin: (pilot: LocalPilot, participant: { stratum: string; place: number }) => void;
}

/** The way into a study that has no server: its file, and the number on the slip. */
export function LocalEntry({ busy, onJoin }: LocalEntryProps) {
  const [pilot, setPilot] = useState<LocalPilot | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [place, setPlace] = useState('');
  const [chosen, setChosen] = useState<string | undefined>(undefined);
  const strata = pilot?.locked.protocol.allocation.strata ?? [];
  const stratum = chosen ?? strata[0];
  const read = async (file: File) => {
    try {
      setPilot(readLocalPilot(await file.text()));
      setProblem(undefined);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setPilot(undefined);
      setProblem(error.message);
    }
  };
  return (
    <details className="local-entry">
      <summary>I was given a file in place of a code</summary>
      <label className="file-line">
        The study’s file
        <input
          type="file"
          accept=".json,application/json"
          onChange={({ target }) => {
            const file = target.files?.[0];
            if (file) void read(file);
          }}
        />
      </label>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {pilot && (
        <form
          className="join"
          onSubmit={(event) => {
            event.preventDefault();
            if (stratum !== undefined) onJoin(pilot, { stratum, place: Number(place) });
          }}
        >
          <p>
            <strong>{pilot.locked.protocol.title}</strong>
          </p>
          {strata.length > 1 && (
            <label>
              Your group{' '}
              <select className="field" value={stratum} onChange={({ target }) => setChosen(target.value)}>
                {strata.map((each) => (
                  <option key={each}>{each}</option>
                ))}
              </select>
            </label>
          )}
          <label htmlFor="participant-place">The number on your slip</label>
          <input
            id="participant-place"
            className="field code-field"
            inputMode="numeric"
            value={place}
            onChange={({ target }) => setPlace(target.value)}
          />
          <p className="small-print">
            Your answers stay on this device, and you save them as a file at the end. Whoever holds the
            study’s file could find out beforehand who reads what in which order; the report says so.
          </p>
          <button type="submit" className="button primary big" disabled={busy || !/^\d+$/.test(place.trim())}>
            {busy ? 'Opening…' : 'Begin'}
          </button>
        </form>
      )}
    </details>
  );
}

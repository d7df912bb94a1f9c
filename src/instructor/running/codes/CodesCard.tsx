import { type FormEvent, useState } from 'react';
import type { Protocol } from '../../../research/protocol/protocol.ts';
import { CommittedNumber } from '../../fields/CommittedNumber.tsx';
import { Problem } from '../Problem.tsx';
import type { RunningServices } from '../running-services.ts';
import { useTask } from '../use-task.ts';
import { CodesSheet, type Slip } from './CodesSheet.tsx';

interface CodesCardProps {
  readonly protocol: Protocol;
  readonly services: Pick<RunningServices, 'pilots' | 'sittingLink' | 'print'>;
  readonly onIssued: () => void;
}

/** Makes codes for each stratum, and the sheet of slips that students draw from. */
export function CodesCard({ protocol, services, onIssued }: CodesCardProps) {
  const { strata } = protocol.allocation;
  const [stratum, setStratum] = useState(strata[0]!);
  const [count, setCount] = useState(Math.min(200, Math.ceil(protocol.plannedParticipants / strata.length)));
  const [slips, setSlips] = useState<readonly Slip[]>([]);
  const { busy, problem, run } = useTask();
  const make = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const issued = await services.pilots.issueSlips(protocol.id, count, stratum);
      setSlips((before) => [...before, ...issued.map((slip) => ({ ...slip, stratum }))]);
      onIssued();
    });
  };
  return (
    <section className="running-card" aria-labelledby="codes-heading">
      <h3 id="codes-heading">Codes</h3>
      <p>
        A code lets one person in and names nobody. Print the sheet, cut it, and let students draw a slip: who
        has which code is written down nowhere.
      </p>
      <form onSubmit={make}>
        {strata.length > 1 && (
          <p className="pilot-field">
            <label htmlFor="codes-stratum">Group</label>
            <select
              id="codes-stratum"
              className="field"
              value={stratum}
              onChange={({ target }) => setStratum(target.value)}
            >
              {strata.map((each) => (
                <option key={each}>{each}</option>
              ))}
            </select>
          </p>
        )}
        <CommittedNumber
          label="How many codes"
          value={count}
          least={1}
          most={200}
          onCommit={(next) => setCount(Math.round(next))}
        />
        <Problem problem={problem} />
        <div className="button-row">
          <button type="submit" className="button primary" disabled={busy}>
            {busy ? 'Making codes…' : `Make ${count} codes`}
          </button>
        </div>
      </form>
      {slips.length > 0 && (
        <CodesSheet
          title={protocol.title}
          slips={slips}
          link={services.sittingLink}
          onPrint={services.print}
        />
      )}
    </section>
  );
}

import { useCallback, useState } from 'react';
import type { PilotDetail } from '../../../research/running/pilot-listing.ts';
import {
  addDataset,
  type LoadedPilot,
  noFiles,
  pilotOfFiles,
} from '../../../research/analysis/pilot-files.ts';
import { ReportView } from '../../pilots/ReportView.tsx';
import { Problem } from '../Problem.tsx';
import type { RunningServices } from '../running-services.ts';
import { useLoaded } from '../use-loaded.ts';
import { useTask } from '../use-task.ts';

interface DataCardProps {
  readonly pilot: PilotDetail;
  readonly services: RunningServices;
}

/** The data of a closed pilot: the dataset, the check of the allocation, and the report. */
export function DataCard({ pilot, services }: DataCardProps) {
  const [exported, setExported] = useState<LoadedPilot | undefined>(undefined);
  const { busy, problem, run } = useTask();
  const { pilots } = services;
  return (
    <>
      <section className="running-card" aria-labelledby="data-heading">
        <h3 id="data-heading">Data and report</h3>
        <p>
          The dataset follows Psych-DS: long tables, what their columns mean, the protocol with its
          amendments, every event as it was stored, and R code that finds the report’s numbers.
        </p>
        {pilot.state === 'revealed' && <AllocationCheck pilot={pilot} services={services} />}
        <Problem problem={problem} />
        <div className="button-row">
          <button
            type="button"
            className="button primary"
            disabled={busy}
            onClick={() =>
              void run(async () => {
                const texts = await services.textsOfExport(await pilots.exported(pilot.id));
                setExported(pilotOfFiles(addDataset(noFiles, texts)));
              })
            }
          >
            {busy ? 'Fetching the data…' : 'Show the report'}
          </button>
          <button
            type="button"
            className="button"
            disabled={busy}
            onClick={() =>
              void run(async () => services.saveFile(`${pilot.id}.zip`, await pilots.exported(pilot.id)))
            }
          >
            Save the data (ZIP)
          </button>
        </div>
      </section>
      {exported && (
        <ReportView
          protocol={pilot.protocol}
          data={exported.data}
          context={exported.context}
          exploratory={false}
        />
      )}
    </>
  );
}

/** Whether everybody was allocated as the revealed seed says. */
function AllocationCheck({ pilot, services }: DataCardProps) {
  const load = useCallback(() => services.pilots.allocation(pilot.id), [services, pilot.id]);
  const { value: checked, problem } = useLoaded(load);
  if (!checked) return <Problem problem={problem} />;
  return (
    <>
      <p className={checked.agrees ? 'agrees' : 'problem'}>
        {checked.agrees
          ? `All ${checked.checked} allocations follow from the seed that was committed to at the lock.`
          : 'The allocations do not follow from the committed seed.'}
      </p>
      {checked.problems.map((each) => (
        <p key={each} className="problem">
          {each}
        </p>
      ))}
      <p className="small-print">
        Seed: <code>{checked.seed}</code>
      </p>
    </>
  );
}

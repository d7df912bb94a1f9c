import { useState } from 'react';
import { createSeed } from '../../research/allocation/create-seed.ts';
import type { ParticipantRecord } from '../../research/analysis/observations-of.ts';
import { pilotDataOf } from '../../research/analysis/pilot-data-of.ts';
import { type LockedProtocol, lockProtocol } from '../../research/protocol/lock-protocol.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import type { PilotData } from '../../research/analysis/pilot-data.ts';
import type { ReportContext } from '../../research/report/about-sections.ts';
import { simulateCohort } from '../../research/rehearsal/simulate-cohort.ts';
import { Problem } from '../running/Problem.tsx';
import { useTask } from '../running/use-task.ts';
import { ReportView } from './ReportView.tsx';
import type { PilotServices } from './pilot-services.ts';
import { saveDataset } from './save-dataset.ts';

interface RehearsalProps {
  readonly protocol: Protocol;
  readonly services: PilotServices;
}

interface Rehearsed {
  readonly locked: LockedProtocol;
  readonly cohort: readonly ParticipantRecord[];
  readonly data: PilotData;
  readonly context: ReportContext;
}

/** How good robots are: the first condition is a little easier, so that there is something to find. */
const skillOf = (protocol: Protocol) => (condition: string | undefined) =>
  condition === protocol.conditions[0]!.id ? 0.75 : 0.6;

/** Robots go through the whole plan, and their report and data are what the students' would be. */
export function Rehearsal({ protocol, services }: RehearsalProps) {
  const [rehearsed, setRehearsed] = useState<Rehearsed | undefined>(undefined);
  const { busy, problem, run } = useTask();
  const rehearse = async () => setRehearsed(await runRobots(protocol, services));
  return (
    <section className="rehearsal" aria-labelledby="rehearsal-heading">
      <h2 id="rehearsal-heading">Rehearse it</h2>
      <p>
        {protocol.plannedParticipants} robots consent, read every case, answer every question and fill in
        every questionnaire. They are right somewhat more often with {protocol.conditions[0]!.name}: what
        follows is made up, and shows what you will get.
      </p>
      <div className="button-row">
        <button type="button" className="button" disabled={busy} onClick={() => void run(rehearse)}>
          {busy ? 'Rehearsing…' : rehearsed ? 'Again, with other robots' : 'Let robots go through it'}
        </button>
        {rehearsed && (
          <button type="button" className="button" onClick={() => void saveData(rehearsed, services)}>
            Save their data (ZIP)
          </button>
        )}
      </div>
      <Problem problem={problem} />
      {rehearsed && (
        <ReportView
          protocol={rehearsed.locked.protocol}
          data={rehearsed.data}
          context={rehearsed.context}
          madeUp
          exploratory={false}
        />
      )}
    </section>
  );
}

async function runRobots(
  protocol: Protocol,
  { loadCase, loadKey, secureBytes, clock }: PilotServices,
): Promise<Rehearsed> {
  const ids = protocol.caseSets.flatMap(({ cases }) => cases.map(({ id }) => id));
  const cases = await Promise.all(
    [...new Set(ids)].map(
      async (id) => [id, { openCase: await loadCase(id), key: await loadKey(id) }] as const,
    ),
  );
  const seed = createSeed(secureBytes);
  const cohort = simulateCohort(protocol, {
    seed,
    participants: protocol.plannedParticipants,
    cases: new Map(cases),
    skill: skillOf(protocol),
    startMs: clock.now(),
  });
  const locked = lockProtocol(protocol, seed, clock.now());
  return {
    locked,
    cohort,
    data: pilotDataOf(protocol, cohort),
    context: { locked, concealed: undefined, revealedSeed: seed },
  };
}

const saveData = ({ locked, cohort, context }: Rehearsed, { saveFile }: PilotServices): Promise<void> =>
  saveDataset(
    `${locked.protocol.id}-rehearsal.zip`,
    { locked, records: cohort.map((record) => ({ record })), revealedSeed: context.revealedSeed },
    saveFile,
  );

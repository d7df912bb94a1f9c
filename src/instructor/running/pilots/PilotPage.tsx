import { useCallback, useMemo, useState } from 'react';
import type { ProtocolDraft } from '../../../research/protocol/protocol-draft.ts';
import { draftOfProtocol } from '../../../research/protocol/draft-of-protocol.ts';
import type { PilotDetail } from '../../../research/running/pilot-listing.ts';
import { mayDo, type Role } from '../../../research/running/role.ts';
import { LiveBoardView } from '../board/LiveBoardView.tsx';
import { CodesCard } from '../codes/CodesCard.tsx';
import { Problem } from '../Problem.tsx';
import type { RunningServices } from '../running-services.ts';
import { useLoaded } from '../use-loaded.ts';
import { DataCard } from './DataCard.tsx';
import { LockFacts } from './LockFacts.tsx';
import { NextStep } from './NextStep.tsx';
import { stateWords } from './state-words.ts';

interface PilotPageProps {
  readonly pilotId: string;
  readonly role: Role;
  readonly services: RunningServices;
  readonly onBack: () => void;
  /** Takes what its protocol was written by into the editor. */
  readonly onEdit: (draft: ProtocolDraft) => void;
}

/** One pilot on the server, from draft to report. */
export function PilotPage({ pilotId, role, services, onBack, onEdit }: PilotPageProps) {
  const { pilots } = services;
  const load = useCallback(() => pilots.see(pilotId), [pilots, pilotId]);
  const { value: pilot, problem, reload } = useLoaded(load);
  const [codes, setCodes] = useState(0);
  const board = pilot && mayDo(role, 'run sittings') && (
    // Another turn follows the board anew, so that codes that were made are in it at once.
    <LiveBoardView key={`${pilot.state} ${codes}`} pilotId={pilotId} services={services} />
  );
  return (
    <>
      <div className="running-bar">
        <button type="button" className="button" onClick={onBack}>
          All pilots
        </button>
        {pilot && (
          <h2 className="pilot-title">
            {pilot.protocol.title} <span className={`tag state-${pilot.state}`}>{pilot.state}</span>
          </h2>
        )}
      </div>
      <Problem problem={problem} />
      {pilot && (
        <>
          {pilot.state === 'open' && board}
          <div className="running-columns">
            <Standing pilot={pilot} role={role} services={services} onChanged={reload} onEdit={onEdit} />
            {mayDo(role, 'run sittings') && (pilot.state === 'locked' || pilot.state === 'open') && (
              <CodesCard
                protocol={pilot.protocol}
                services={services}
                onIssued={() => setCodes((before) => before + 1)}
              />
            )}
          </div>
          {pilot.state === 'locked' && board}
          {mayDo(role, 'export data') && (pilot.state === 'closed' || pilot.state === 'revealed') && (
            <DataCard pilot={pilot} services={services} />
          )}
          {pilot.state === 'closed' && board}
        </>
      )}
    </>
  );
}

interface StandingProps {
  readonly pilot: PilotDetail;
  readonly role: Role;
  readonly services: RunningServices;
  readonly onChanged: () => void;
  readonly onEdit: (draft: ProtocolDraft) => void;
}

/** Where the pilot stands, what it has committed to, and what comes next. */
function Standing({ pilot, role, services, onChanged, onEdit }: StandingProps) {
  const mayPlan = mayDo(role, 'plan pilots');
  const changeable = pilot.state === 'draft' || pilot.state === 'locked' || pilot.state === 'open';
  const draft = useMemo(
    () => (changeable ? draftOfProtocol(pilot.protocol) : undefined),
    [changeable, pilot.protocol],
  );
  return (
    <section className="running-card" aria-labelledby="standing-heading">
      <h3 id="standing-heading">Where it stands</h3>
      <p>{stateWords[pilot.state]}</p>
      {pilot.state === 'draft' && pilot.problems.length > 0 && (
        <ul>
          {pilot.problems.map(({ path, message }) => (
            <li key={path + message}>{message}</li>
          ))}
        </ul>
      )}
      {pilot.locked && <LockFacts locked={pilot.locked} />}
      {mayPlan && (
        <div className="button-row">
          <NextStep pilot={pilot} pilots={services.pilots} onChanged={onChanged} />
          {draft && (
            <button type="button" className="button" onClick={() => onEdit(draft)}>
              {pilot.state === 'draft' ? 'Change the draft' : 'Amend the protocol…'}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

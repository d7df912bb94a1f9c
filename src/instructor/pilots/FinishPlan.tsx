import { useId, useState } from 'react';
import type { UserError } from '../../base/user-error.ts';
import { createSeed } from '../../research/allocation/create-seed.ts';
import { lockProtocol } from '../../research/protocol/lock-protocol.ts';
import { outcomeWords } from '../../research/protocol/outcome-words.ts';
import type { DraftedProtocol } from '../../research/protocol/protocol-draft.ts';
import { Problem } from '../running/Problem.tsx';
import { onServer, type Plan, savedPlan } from './plan.ts';
import type { PilotServices } from './pilot-services.ts';
import { SendProtocol } from './SendProtocol.tsx';

interface FinishPlanProps {
  readonly plan: Plan;
  readonly drafted: DraftedProtocol;
  /** Why a case is not here. */
  readonly missing: UserError | undefined;
  readonly services: PilotServices;
  readonly onSent: () => void;
}

/** Everything that keeps a plan from being carried out, and the ways out of the editor: sent, locked, or as it is. */
export function FinishPlan({ plan, drafted, missing, services, onSent }: FinishPlanProps) {
  const { protocol, problems } = drafted;
  const { draft } = plan;
  const opened = plan.from === onServer;
  const ready = problems.length === 0;
  const [said, setSaid] = useState('');
  const id = useId();
  const lock = async () => {
    const seed = createSeed(services.secureBytes);
    const locked = lockProtocol(protocol, seed, services.clock.now());
    await services.saveFile(`${protocol.id}.protocol.json`, jsonFile(locked));
    await services.saveFile(`${protocol.id}.seed.txt`, new Blob([`${seed}\n`], { type: 'text/plain' }));
    setSaid(
      `Locked: two files were saved. The protocol may be shown to anybody; it names the seed's fingerprint ${locked.seedCommitment.slice(0, 12)}… Keep the seed away from whoever enrols students: who has it can foretell the order of conditions.`,
    );
  };
  return (
    <section className="plan-form" aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        {opened
          ? ready
            ? 'Ready to send'
            : 'Before it can be sent'
          : ready
            ? 'Ready to lock'
            : 'Before it can be locked'}
      </h2>
      <Problem problem={missing} />
      <div role="status">
        {problems.length > 0 && (
          <ul>
            {problems.map(({ path, message }, i) => (
              <li key={`${path} ${i}`}>{message}</li>
            ))}
          </ul>
        )}
      </div>
      <p>
        <strong>Primary outcome:</strong> {outcomeWords(protocol)}
      </p>
      <div className="button-row">
        <SendProtocol protocol={protocol} disabled={!ready} running={services.running} onSent={onSent} />
        {!opened && (
          <button type="button" className="button" disabled={!ready} onClick={() => void lock()}>
            Lock and save…
          </button>
        )}
        <button
          type="button"
          className="button"
          onClick={() =>
            void services.saveFile(`${draft.id || 'pilot'}.draft.json`, jsonFile(savedPlan(plan, drafted)))
          }
        >
          Save as it is
        </button>
      </div>
      {said && <p role="status">{said}</p>}
    </section>
  );
}

const jsonFile = (content: object) =>
  new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' });

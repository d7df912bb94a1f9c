import { useState } from 'react';
import { UserError } from '../../base/user-error.ts';
import type { Protocol } from '../../research/protocol/protocol.ts';
import { ConfirmDialog } from '../running/ConfirmDialog.tsx';
import { Problem } from '../running/Problem.tsx';
import type { RunningServices } from '../running/running-services.ts';
import { useTask } from '../running/use-task.ts';

interface SendProtocolProps {
  /** One that can be locked. */
  readonly protocol: Protocol;
  readonly disabled: boolean;
  readonly running: Pick<RunningServices, 'desk' | 'pilots'>;
  readonly onSent: () => void;
}

/** Sends the protocol to the server: as a new draft, in the place of one, or as an amendment of one that is locked. */
export function SendProtocol({ protocol, disabled, running, onSent }: SendProtocolProps) {
  const { desk, pilots } = running;
  const [asking, setAsking] = useState<'replace' | 'amend' | undefined>(undefined);
  const { busy, problem, run } = useTask();
  const send = async () => {
    await desk.look();
    requireAccount(desk.store.getState().at);
    const there = (await pilots.list()).find(({ id }) => id === protocol.id)?.state;
    if (there === undefined) {
      await pilots.make(protocol);
      onSent();
    } else if (there === 'draft') setAsking('replace');
    else if (there === 'locked' || there === 'open') setAsking('amend');
    else
      throw new UserError(
        'running/over',
        'A pilot of this short name is over on the server. Give the protocol another short name.',
      );
  };
  const finish = () => {
    setAsking(undefined);
    onSent();
  };
  return (
    <>
      <button
        type="button"
        className="button primary"
        disabled={disabled || busy}
        onClick={() => void run(send)}
      >
        {busy ? 'Sending…' : 'Send to the server…'}
      </button>
      <Problem problem={problem} />
      {asking === 'replace' && (
        <ConfirmDialog
          title="Replace the draft on the server?"
          action="Replace the draft"
          onConfirm={async () => {
            await pilots.change(protocol);
            finish();
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>
            There is a draft called <code>{protocol.id}</code>. What stands in it is gone afterwards; for a
            second pilot give this one another short name.
          </p>
        </ConfirmDialog>
      )}
      {asking === 'amend' && (
        <ConfirmDialog
          title="Amend the locked protocol?"
          action="Amend it"
          reasonOf={10}
          onConfirm={async (reason) => {
            await pilots.amend(protocol, reason);
            finish();
          }}
          onClose={() => setAsking(undefined)}
        >
          <p>
            The pilot <code>{protocol.id}</code> is locked. This change gets a fingerprint of its own and is
            printed with the report, beside its reason, for good. Who has begun goes on by what they agreed
            to.
          </p>
        </ConfirmDialog>
      )}
    </>
  );
}

function requireAccount(at: ReturnType<RunningServices['desk']['store']['getState']>['at']): void {
  if (at === 'in') return;
  throw at === 'no server' || at === 'unreachable'
    ? new UserError(
        'running/nowhere',
        'No server of pilots answers here. Save the locked protocol instead: it works on devices without a server too.',
      )
    : new UserError('running/log-in', 'Log in under “Running” first; the draft stays as it is.');
}

import { useState } from 'react';
import type { PilotDetail } from '../../../research/running/pilot-listing.ts';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import type { PilotServer } from '../server/pilot-server.ts';
import { nextStep } from './state-words.ts';

interface NextStepProps {
  readonly pilot: PilotDetail;
  readonly pilots: PilotServer;
  readonly onChanged: () => void;
}

const words = {
  lock: 'Lock the protocol',
  open: 'Open for sittings',
  close: 'Close the pilot',
  reveal: 'Reveal the allocation',
} as const;

/** The one step that a pilot can go on by, with what it means said before it is taken. */
export function NextStep({ pilot, pilots, onChanged }: NextStepProps) {
  const [asking, setAsking] = useState(false);
  const step = nextStep[pilot.state];
  if (!step) return null;
  const { verb, meaning } = step;
  return (
    <>
      <button
        type="button"
        className={verb === 'close' ? 'button' : 'button primary'}
        disabled={verb === 'lock' && pilot.problems.length > 0}
        onClick={() => setAsking(true)}
      >
        {words[verb]}…
      </button>
      {asking && (
        <ConfirmDialog
          title={`${words[verb]}?`}
          action={words[verb]}
          danger={verb === 'close'}
          onConfirm={async () => {
            if (verb === 'lock') await pilots.lock(pilot.id);
            else await pilots.goOn(pilot.id, verb);
            setAsking(false);
            onChanged();
          }}
          onClose={() => setAsking(false)}
        >
          <p>{meaning}</p>
        </ConfirmDialog>
      )}
    </>
  );
}

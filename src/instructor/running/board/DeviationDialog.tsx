import { useState } from 'react';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import type { PilotServer } from '../server/pilot-server.ts';
import { TextField } from '../TextField.tsx';

interface DeviationDialogProps {
  readonly pilotId: string;
  readonly pilots: PilotServer;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Something in the whole pilot that went otherwise than planned: a fire alarm, a room without network. */
export function DeviationDialog({ pilotId, pilots, onDone, onClose }: DeviationDialogProps) {
  const [what, setWhat] = useState('');
  return (
    <ConfirmDialog
      title="Record a deviation"
      action="Record it"
      reasonOf={3}
      onConfirm={async (reason) => {
        await pilots.recordDeviation(pilotId, null, what, reason);
        onDone();
        onClose();
      }}
      onClose={onClose}
    >
      <p>Of the pilot as a whole. It is printed with the report and cannot be taken back.</p>
      <TextField
        label="What happened"
        value={what}
        onChange={setWhat}
        minLength={3}
        maxLength={500}
        required
      />
    </ConfirmDialog>
  );
}

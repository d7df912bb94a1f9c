import { useState } from 'react';
import type { LiveBoard, LiveParticipant } from '../../../research/sitting/live-board.ts';
import { CodesSheet } from '../codes/CodesSheet.tsx';
import { ConfirmDialog } from '../ConfirmDialog.tsx';
import type { RunningServices } from '../running-services.ts';
import { TextField } from '../TextField.tsx';
import { CommittedNumber } from '../../fields/CommittedNumber.tsx';

interface ParticipantDialogProps {
  readonly one: LiveParticipant;
  readonly board: LiveBoard;
  readonly services: RunningServices;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

const actions = {
  reissue: 'Another code',
  time: 'More time',
  deviation: 'Record a deviation',
  withdraw: 'Withdraw them',
} as const;
type Action = keyof typeof actions;

const meanings: Readonly<Record<Action, string>> = {
  reissue:
    'For a lost slip or a device that somebody else has: they go on where they were with the new code, and the old one lets nobody in any more.',
  time: 'For what they were kept from reading. It is recorded as a deviation and printed with the report.',
  deviation: 'What went otherwise than planned. It is printed with the report and cannot be taken back.',
  withdraw:
    'Everything that they did is deleted for good, as they were promised. Only that somebody had this place in the allocation stays.',
};

/** What can be done for one participant; everything asks for a reason and goes into the record. */
export function ParticipantDialog({ one, board, services, onDone, onClose }: ParticipantDialogProps) {
  const { pilots } = services;
  const { pilotId, state } = board;
  const { participantId } = one;
  const offered = (Object.keys(actions) as Action[]).filter(
    (action) => action === 'deviation' || state === 'open' || state === 'locked',
  );
  const [action, setAction] = useState<Action>(offered[0]!);
  const [what, setWhat] = useState('');
  const [minutes, setMinutes] = useState(5);
  const [of, setOf] = useState<'case' | 'sitting'>('sitting');
  const [code, setCode] = useState<string | undefined>(undefined);
  const act = async (reason: string) => {
    if (action === 'reissue') {
      setCode(await pilots.reissue(pilotId, participantId, reason));
      return onDone();
    }
    if (action === 'time') await pilots.grantTime(pilotId, participantId, { of, minutes, reason });
    else if (action === 'deviation') await pilots.recordDeviation(pilotId, participantId, what, reason);
    else await pilots.withdraw(pilotId, participantId, reason);
    onDone();
    onClose();
  };
  return (
    <ConfirmDialog
      title={code === undefined ? participantId : `A new code for ${participantId}`}
      action={actions[action]}
      danger={action === 'withdraw'}
      reasonOf={3}
      onConfirm={act}
      onClose={onClose}
      outcome={
        code !== undefined && (
          <CodesSheet
            title={board.title}
            slips={[{ participantId: one.participantId, code, stratum: one.stratum }]}
            link={services.sittingLink}
            onPrint={services.print}
          />
        )
      }
    >
      <fieldset className="action-choice">
        <legend>What is to be done?</legend>
        {offered.map((each) => (
          <label key={each} className="check">
            <input type="radio" name="action" checked={action === each} onChange={() => setAction(each)} />{' '}
            {actions[each]}
          </label>
        ))}
      </fieldset>
      <p>{meanings[action]}</p>
      {action === 'time' && (
        <>
          <p className="pilot-field">
            <label htmlFor="time-of">More time for</label>
            <select
              id="time-of"
              className="field"
              value={of}
              onChange={({ target }) => setOf(target.value === 'case' ? 'case' : 'sitting')}
            >
              <option value="sitting">the whole sitting</option>
              <option value="case">each case</option>
            </select>
          </p>
          <CommittedNumber
            label="Minutes"
            value={minutes}
            least={1}
            most={120}
            onCommit={(next) => setMinutes(Math.round(next))}
          />
        </>
      )}
      {action === 'deviation' && (
        <TextField
          label="What happened"
          value={what}
          onChange={setWhat}
          minLength={3}
          maxLength={500}
          required
        />
      )}
    </ConfirmDialog>
  );
}

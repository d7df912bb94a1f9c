import type { LiveBoard, LiveParticipant } from '../../../research/sitting/live-board.ts';
import { DataTable } from '../DataTable.tsx';
import { ago } from './board-words.ts';

interface ParticipantTableProps {
  readonly board: LiveBoard;
  /** Those that are looked for, in order. */
  readonly participants: readonly LiveParticipant[];
  /** Undefined where nothing can be done any more. */
  readonly onAct: ((participantId: string) => void) | undefined;
}

/** Every participant in a line: where they are, when they were last heard of, and what is wrong. */
export function ParticipantTable({ board, participants, onAct }: ParticipantTableProps) {
  const severalStrata = new Set(board.participants.map(({ stratum }) => stratum)).size > 1;
  return (
    <DataTable
      caption="Participants"
      columns={[
        'Participant',
        'State',
        'Step',
        'Last heard of',
        'Sitting',
        'Notes',
        ...(onAct ? ['Act'] : []),
      ]}
      empty={
        board.participants.length === 0
          ? 'Nobody has a code yet.'
          : 'No participant has these words. Clear the field above.'
      }
      rows={participants.map((one) => {
        const { participantId, stratum, state, step, lastSeenAt, minutesInSitting } = one;
        return {
          key: participantId,
          className: `participant is-${state.replaceAll(' ', '-')}`,
          cells: [
            <span key="id">
              {participantId}
              {severalStrata && <small> {stratum}</small>}
            </span>,
            <span key="state" className={`tag participant-${state.replaceAll(' ', '-')}`}>
              {state}
            </span>,
            step ? (
              <span key="step">
                {step.label} <small>{`${step.nth} of ${step.of}`}</small>
              </span>
            ) : undefined,
            lastSeenAt === null ? undefined : ago(lastSeenAt, board.at),
            minutesInSitting > 0 ? `${Math.round(minutesInSitting)} min` : undefined,
            <Notes key="notes" one={one} />,
            ...(onAct
              ? [
                  state === 'withdrawn' ? undefined : (
                    <button
                      key="act"
                      type="button"
                      className="button"
                      aria-label={`Act for ${participantId}…`}
                      onClick={() => onAct(participantId)}
                    >
                      Act…
                    </button>
                  ),
                ]
              : []),
          ],
        };
      })}
    />
  );
}

/** What is wrong, and what is out of the ordinary. */
function Notes({ one }: { one: LiveParticipant }) {
  const { devices, deviations, extraMinutes, problems } = one;
  const notes = [
    devices > 1 && `${devices} devices`,
    deviations > 0 && `${deviations} ${deviations === 1 ? 'deviation' : 'deviations'}`,
    extraMinutes > 0 && `${extraMinutes} min more`,
  ].filter(Boolean);
  if (problems.length + notes.length === 0) return null;
  return (
    <div>
      {problems.map((problem) => (
        <strong key={problem} className="board-problem">
          {problem}
        </strong>
      ))}
      {notes.join(', ')}
    </div>
  );
}

import { useState } from 'react';
import { Icon } from '../flat/Icon.tsx';
import type { RoomAccess } from './use-room-store.ts';

/** "Enter VR", or why it cannot be entered from here. */
export function VrButton({ room }: { room: RoomAccess }) {
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const enter = () => {
    setProblem(undefined);
    room.store?.enterVR().catch(() => {
      setProblem('The headset did not start VR. Put it on, allow VR for this page, and try again.');
    });
  };
  const said = problem ?? room.obstacle;
  return (
    <span className="vr-entry">
      <button
        type="button"
        className="button"
        disabled={!room.store || room.presenting}
        aria-describedby={said ? 'vr-problem' : undefined}
        title={said}
        onClick={enter}
      >
        <Icon name="headset" /> {room.presenting ? 'In VR' : 'Enter VR'}
      </button>
      {said && (
        <span
          id="vr-problem"
          className={problem ? 'vr-problem' : 'visually-hidden'}
          role={problem && 'alert'}
        >
          {said}
        </span>
      )}
    </span>
  );
}

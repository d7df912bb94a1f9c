import { useEffect, useState } from 'react';
import { UserError } from '../base/user-error.ts';
import { Icon } from '../flat/Icon.tsx';
import { IconButton } from '../flat/IconButton.tsx';
import { enterRoom } from '../xr/enter-room.ts';
import type { RoomAccess } from './use-room-store.ts';

/** "Enter VR", or why it cannot be entered from here. */
export function VrButton({ room }: { room: RoomAccess }) {
  const { store, support, prepared, presenting } = room;
  const [problem, setProblem] = useState<string | undefined>(undefined);
  useEffect(() => store?.onLeft(setProblem), [store]);
  const enter = async () => {
    if (!store || !prepared) return;
    setProblem(undefined);
    try {
      await enterRoom(store);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      setProblem(error.message);
    }
  };
  const obstacle = support.state === 'unsupported' ? support.why : undefined;
  return (
    <span className="vr-entry">
      <button
        type="button"
        className="button"
        aria-disabled={!store || !prepared || presenting}
        aria-describedby={obstacle ? 'vr-obstacle' : undefined}
        title={obstacle}
        onClick={() => (obstacle ? setProblem(obstacle) : void enter())}
      >
        <Icon name="headset" /> {presenting ? 'In VR' : 'Enter VR'}
      </button>
      {obstacle && (
        <span id="vr-obstacle" className="visually-hidden">
          {obstacle}
        </span>
      )}
      {problem && (
        <span className="vr-problem" role="alert">
          {problem}
          <IconButton icon="cross" label="Close" onClick={() => setProblem(undefined)} />
        </span>
      )}
    </span>
  );
}

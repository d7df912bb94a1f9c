import { useFrame } from '@react-three/fiber';
import { useMemo } from 'react';
import { type Camera, Vector3 } from 'three';
import type { Tutorial } from '../../viewer/tutorial/create-tutorial.ts';
import type { RoomVolume } from '../volume/use-room-volume.ts';
import { createTurnRange } from '../../ui/room/turn-range.ts';

/** From the board on one side to the volume on the other a head turns at least this far; eyes do the rest. */
const TURNED_RAD = (40 * Math.PI) / 180;
/** How far a volume goes that was really taken, metres. */
const CARRIED_M = 0.06;

/** Tells the tutorial what no command says: that the head was turned, and that the volume was carried. */
export function useHeadAndHands(tutorial: Tutorial, { pictures }: RoomVolume): void {
  const follow = useMemo(() => createFollower(tutorial, pictures.mesh), [tutorial, pictures]);
  useFrame(({ camera }) => follow(camera));
}

function createFollower(tutorial: Tutorial, { matrixWorld }: RoomVolume['pictures']['mesh']) {
  const range = createTurnRange();
  const [ahead, here, from] = [new Vector3(), new Vector3(), new Vector3()];
  let followed: string | undefined;
  return (camera: Camera) => {
    const stepId = tutorial.step()?.id;
    if (stepId !== 'look' && stepId !== 'grab') return;
    here.setFromMatrixPosition(matrixWorld);
    if (stepId !== followed) {
      followed = stepId;
      range.reset();
      from.copy(here);
    }
    if (stepId === 'look') {
      camera.getWorldDirection(ahead);
      if (range.add(Math.atan2(-ahead.x, -ahead.z)) > TURNED_RAD) tutorial.signal('looked');
    } else if (here.distanceTo(from) > CARRIED_M) tutorial.signal('grabbed');
  };
}

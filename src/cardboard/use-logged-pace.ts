import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo, useRef } from 'react';
import type { Pace } from '../teaching/attempt/pace.ts';
import { createPaceLog } from '../viewer/pace-log.ts';

/** Counts the phone's frames and hands over what was counted when the room is left. */
export function useLoggedPace(onEnd: (pace: Pace) => void): void {
  const handOver = useRef(onEnd);
  handOver.current = onEnd;
  const log = useMemo(() => createPaceLog('cardboard'), []);
  useFrame((_state, deltaS) => log.frame(deltaS * 1000));
  useEffect(
    () => () => {
      const pace = log.pace(undefined);
      if (pace) handOver.current(pace);
    },
    [log],
  );
}

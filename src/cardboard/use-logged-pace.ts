import { useFrame } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';
import { useAttempt } from '../ui/attempt-context.ts';
import { createPaceLog } from '../viewer/pace-log.ts';

/** Keeps frame times and dropped frames of the sitting with the attempt, once it ends. */
export function useLoggedPace(): void {
  const runner = useAttempt();
  const log = useMemo(() => createPaceLog('cardboard'), []);
  useFrame((_state, deltaS) => log.frame(deltaS * 1000));
  useEffect(
    () => () => {
      const pace = log.pace(undefined);
      if (pace) void runner?.keepPace(pace);
    },
    [log, runner],
  );
}

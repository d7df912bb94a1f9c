import { useFrame } from '@react-three/fiber';
import { useXRStore } from '@react-three/xr';
import { useEffect, useMemo, useRef } from 'react';
import type { Pace } from '../../teaching/attempt/pace.ts';
import { createPaceLog } from '../../viewer/pace-log.ts';

/** Counts the headset's frames and hands over what was counted when the session ends. */
export function usePace(onEnd: (pace: Pace) => void): void {
  const xr = useXRStore();
  const log = useMemo(() => createPaceLog('xr'), []);
  const last = useRef(0);
  const handOver = useRef(onEnd);
  handOver.current = onEnd;
  useEffect(() => {
    // The rate is gone from the store when the session is.
    const refreshHz = () => xr.getState().session?.frameRate ?? undefined;
    let hz = refreshHz();
    const stop = xr.subscribe(({ session }) => {
      if (session) hz = refreshHz();
    });
    return () => {
      stop();
      const pace = log.pace(hz);
      if (pace) handOver.current(pace);
      log.clear();
    };
  }, [xr, log]);
  useFrame((_state, _delta, frame: XRFrame | undefined) => {
    // When the frame will be seen, where the headset says so; otherwise when it is made.
    const at = frame?.predictedDisplayTime || performance.now();
    if (last.current > 0) log.frame(at - last.current);
    last.current = at;
  });
}

import { useXR } from '@react-three/xr';
import { useEffect, useState } from 'react';
import type { BreakClock } from './break-clock.ts';

const LOOK_EVERY_MS = 5000;

/**
 * Whether a break is due; looks at the clock now and then while the headset is worn, and when it is taken off.
 * `resting`: the eyes rest though the headset may be worn.
 */
export function useBreakDue(
  breaks: BreakClock,
  resting: boolean,
): { readonly due: boolean; readonly goOn: () => void } {
  const shown = useXR(({ visibilityState }) => visibilityState !== 'hidden');
  const worn = shown && !resting;
  const [due, setDue] = useState(false);
  useEffect(() => {
    const look = () => setDue(breaks.due(worn));
    look();
    const looking = setInterval(look, LOOK_EVERY_MS);
    return () => {
      clearInterval(looking);
      breaks.due(false);
    };
  }, [breaks, worn]);
  return {
    due,
    goOn() {
      breaks.goOn();
      setDue(false);
    },
  };
}

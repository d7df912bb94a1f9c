import { useXR } from '@react-three/xr';
import { useEffect, useState } from 'react';
import type { BreakClock } from './break-clock.ts';

const LOOK_EVERY_MS = 5000;

/** Whether a break is due; looks at the clock now and then while the headset is worn, and when it is taken off. */
export function useBreakDue(breaks: BreakClock): { readonly due: boolean; readonly goOn: () => void } {
  const worn = useXR(({ visibilityState }) => visibilityState !== 'hidden');
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

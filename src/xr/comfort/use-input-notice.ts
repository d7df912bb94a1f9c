import { useXR } from '@react-three/xr';
import { useEffect, useRef, useState } from 'react';
import { inputNotice } from './input-notice.ts';

/** Changing from controllers to hands leaves neither for a moment, ms. */
const GAP_MS = 1500;

/** What to say of controllers that have gone, once it is sure that they have. */
export function useInputNotice(): string | undefined {
  const sources = useXR((xr) => xr.inputSourceStates);
  const seen = useRef({ left: false, right: false });
  const present = sources.map(({ type, inputSource }) => ({ type, handedness: inputSource.handedness }));
  for (const { type, handedness } of present)
    if (type === 'controller' && handedness !== 'none') seen.current[handedness] = true;
  const text = inputNotice(seen.current, present);
  const [shown, setShown] = useState<string | undefined>(undefined);
  useEffect(() => {
    const waiting = setTimeout(() => setShown(text), text ? GAP_MS : 0);
    return () => clearTimeout(waiting);
  }, [text]);
  return text && shown;
}

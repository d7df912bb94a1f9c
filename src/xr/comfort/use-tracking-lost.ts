import { useFrame } from '@react-three/fiber';
import { useRef, useState } from 'react';

/** Ticks between looks: asking for a pose makes an object. */
const EVERY = 36;
/** Looks in a row without a real position before it is said, so that a blink of the cameras is not. */
const LOOKS = 3;

/** Whether the headset has lost where it is in the room: its pictures then follow the head's turning alone. */
export function useTrackingLost(): boolean {
  const [lost, setLost] = useState(false);
  const ticks = useRef(0);
  const missed = useRef(0);
  useFrame(({ gl }, _delta, frame: XRFrame | undefined) => {
    if (++ticks.current % EVERY !== 0 || !frame) return;
    const reference = gl.xr.getReferenceSpace();
    const pose = reference && frame.getViewerPose(reference);
    missed.current = pose && !pose.emulatedPosition ? 0 : missed.current + 1;
    setLost(missed.current >= LOOKS);
  });
  return lost;
}

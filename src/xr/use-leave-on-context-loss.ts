import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import type { RoomStore } from './create-xr-store.ts';

const RESET =
  'The graphics driver was reset, so VR ended. Nothing is lost: wait until the pictures are back, then press “Enter VR” to go on.';

/**
 * A graphics driver that is reset takes the headset's layer with it, and a session cannot be given another: it
 * would stay black. So VR ends; what was read, measured and answered is in the viewer, and the page draws again.
 */
export function useLeaveOnContextLoss(store: RoomStore): void {
  const canvas = useThree((three) => three.gl.domElement);
  useEffect(() => {
    const leave = () => store.leaveBecause(RESET);
    canvas.addEventListener('webglcontextlost', leave);
    return () => canvas.removeEventListener('webglcontextlost', leave);
  }, [canvas, store]);
}

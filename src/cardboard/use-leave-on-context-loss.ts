import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { useCardboard } from './session/session-context.ts';

const RESET =
  'The graphics driver was reset, so the room closed. Nothing is lost: wait until the pictures behind this are back, then go in again.';

/**
 * Whoever wears a viewer cannot tell a reset graphics driver from a phone that is off: the room gives the screen back
 * and says so. What was read, measured and answered is in the viewer, and the page draws again.
 */
export function useLeaveOnContextLoss(): void {
  const session = useCardboard();
  const canvas = useThree((three) => three.gl.domElement);
  useEffect(() => {
    const leave = () => session.leaveBecause(RESET);
    canvas.addEventListener('webglcontextlost', leave);
    return () => canvas.removeEventListener('webglcontextlost', leave);
  }, [canvas, session]);
}

import { useFrame, useThree } from '@react-three/fiber';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { PerspectiveCamera } from 'three';
import { useScanGpu } from '../ui/scan-gpu.ts';
import { pageOnScreen } from './optics/phone-screen.ts';
import { createStereoScreen } from './optics/stereo-screen.ts';
import { viewerProfileById } from './optics/viewer-profile.ts';
import { screenMmOf } from './session/cardboard-settings.ts';
import { useCardboard, useCardboardState } from './session/session-context.ts';
import { windowFieldDeg } from './optics/window-field.ts';

/** After everything has moved; a positive priority takes the drawing over from fiber. */
const LAST = 1;
const NEAR_M = 0.05;
const FAR_M = 50;

/** Draws the room in every frame: for two lenses, or through one window. */
export function useDrawnRoom(oneEye: boolean): void {
  const { head } = useCardboard();
  const settings = useCardboardState((s) => s.settings);
  const { limits } = useScanGpu();
  const size = useThree((three) => three.size);
  const ratio = useThree((three) => three.viewport.dpr);
  const setFrameloop = useThree((three) => three.setFrameloop);
  useEffect(() => {
    setFrameloop('always');
    return () => setFrameloop('demand');
  }, [setFrameloop]);

  // A processor that draws pays for every sample.
  const stereo = useMemo(
    () => createStereoScreen(limits.software ? { samples: 0, mostPixels: 500_000 } : {}),
    [limits],
  );
  useEffect(() => () => stereo.dispose(), [stereo]);
  const window = useMemo(() => new PerspectiveCamera(), []);
  useLayoutEffect(() => {
    const { width, height } = size;
    const screen = pageOnScreen(screenMmOf(settings, globalThis.screen), globalThis.screen, size);
    const profile = viewerProfileById(settings.viewerId);
    stereo.fit(profile, screen, settings.eyesMm, width * ratio, height * ratio);
    window.fov = windowFieldDeg(width / height);
    window.aspect = width / height;
    window.near = NEAR_M;
    window.far = FAR_M;
    window.updateProjectionMatrix();
  }, [stereo, window, settings, size, ratio]);

  useFrame(({ gl, scene }) => {
    gl.autoClear = true;
    gl.setScissorTest(false);
    if (oneEye) {
      window.quaternion.set(head.turn[0]!, head.turn[1]!, head.turn[2]!, head.turn[3]!);
      window.updateMatrixWorld(true);
      gl.setViewport(0, 0, size.width, size.height);
      gl.render(scene, window);
      return;
    }
    stereo.look(head.turn);
    stereo.draw(gl, scene);
  }, LAST);
}
